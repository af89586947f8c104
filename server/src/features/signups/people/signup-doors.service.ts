import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../kernel/domain-error.js';
import { Gather } from '../../../kernel/gather.js';
import { expectCovered, type Viewer } from '../../../kernel/viewer.js';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import { rootOf } from '../../activities/invited.rules.js';

/** Finds the activity a sign-up is about; in a rush thousands ask for the same one at once. */
@Injectable()
export class SignupDoors {
  private readonly byId = new Gather<Id, Door>(ids => this.doors.ofActivities(this.dataSource.manager, ids));

  constructor(
    private readonly dataSource: DataSource,
    private readonly doors: DoorsService,
  ) {}

  /**
   * A published activity, called off or not; NOT_FOUND for drafts.
   * @param unitPath of a person: activities of other districts are not there for them
   */
  async expect(activityId: Id, unitPath?: string): Promise<Door> {
    const door = await this.byId.get(activityId);
    if (!door?.activity.publishedAt) throw new DomainError('NOT_FOUND');
    if (unitPath && rootOf(door.activity.unitPath) !== rootOf(unitPath)) throw new DomainError('NOT_FOUND');
    return door;
  }

  /** Drafts too, for those who hold the role over the activity; NOT_FOUND for others. */
  async expectCovered(viewer: Viewer, role: 'desk' | 'organizer', activityId: Id): Promise<Door> {
    const door = await this.byId.get(activityId);
    if (!door) throw new DomainError('NOT_FOUND');
    expectCovered(viewer, role, door.activity.unitPath);
    return door;
  }
}
