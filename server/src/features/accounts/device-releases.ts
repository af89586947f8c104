import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';

type Hear = (manager: EntityManager, viewer: Viewer, accountIds: readonly Id[]) => Promise<void>;

/** Phones and browsers that are nobody's from now on: features above hear of them in the same transaction. */
@Injectable()
export class DeviceReleases {
  private readonly hearers: Hear[] = [];

  register(hear: Hear): void {
    this.hearers.push(hear);
  }

  async tell(manager: EntityManager, viewer: Viewer, accountIds: readonly Id[]): Promise<void> {
    for (const hear of this.hearers) await hear(manager, viewer, accountIds);
  }
}
