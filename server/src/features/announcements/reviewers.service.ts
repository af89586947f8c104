import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { GrantsService } from '../accounts/grants.service.js';
import type { Announcement } from './announcement.entity.js';
import { type ReviewRight, reviewRight } from './review.rules.js';

/** Who may look at announcements that WeChat's check did not let through. */
@Injectable()
export class Reviewers {
  constructor(private readonly grants: GrantsService) {}

  /** The viewer's right for each of those that wait for somebody; the others are not in the map. */
  async rights(
    viewer: Viewer,
    announcements: readonly Announcement[],
    manager?: EntityManager,
  ): Promise<Map<Id, ReviewRight>> {
    const organizers = new Map<string, Id[]>();
    const rights = new Map<Id, ReviewRight>();
    for (const announcement of announcements) {
      const { id, state, unitPath } = announcement;
      if (state !== 'in_review') continue;
      const over = organizers.get(unitPath) ?? (await this.grants.organizersOver(unitPath, manager));
      organizers.set(unitPath, over);
      rights.set(id, reviewRight(viewer.member?.id ?? '', announcement, over));
    }
    return rights;
  }
}
