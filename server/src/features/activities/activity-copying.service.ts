import { Injectable } from '@nestjs/common';
import type { ActivityForOrganizer, Id } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityCopies } from './activity-copies.js';
import { EditingService } from './editing.service.js';

/** An organizer begins with what was there before. */
@Injectable()
export class ActivityCopying {
  constructor(
    private readonly transactions: Transactions,
    private readonly activities: ActivitiesService,
    private readonly copies: ActivityCopies,
    private readonly editing: EditingService,
  ) {}

  /** A draft with everything of the original, its sessions moved on by whole weeks into the future. COURSE_NEEDS_TERM. */
  async copy(viewer: Viewer, id: Id): Promise<ActivityForOrganizer> {
    const copyId = await this.transactions.run(async manager => {
      const original = await this.activities.expectOrganized(manager, viewer, id);
      const refused = await this.copies.refusal(manager, id);
      if (refused) throw new DomainError(refused);
      const newId = await this.editing.copyIn(manager, viewer, id);
      const copy = await this.activities.expectOrganized(manager, viewer, newId);
      const laterByMs = (copy.firstStartsAt?.getTime() ?? 0) - (original.firstStartsAt?.getTime() ?? 0);
      await this.copies.copied(manager, id, newId, laterByMs);
      return newId;
    });
    return this.activities.organizerShow(viewer, copyId);
  }
}
