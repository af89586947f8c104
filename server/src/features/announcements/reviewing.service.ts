import { Injectable } from '@nestjs/common';
import type { AnnouncementView, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import type { Announcement } from './announcement.entity.js';
import { AnnouncementsService } from './announcements.service.js';
import { Dispatch } from './dispatch.service.js';
import type { ReviewRight } from './review.rules.js';
import { Reviewers } from './reviewers.service.js';
import { type Deed, Steps } from './steps.service.js';
import { hashOf, textOf } from './text.rules.js';

export interface Review {
  readonly fine: boolean;
  readonly note: string;
  readonly version: number;
}

/** Somebody has looked at what WeChat's check did not let through; or it is called back. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly announcements: AnnouncementsService,
    private readonly reviewers: Reviewers,
    private readonly dispatch: Dispatch,
    private readonly steps: Steps,
  ) {}

  async review(viewer: Viewer, id: Id, review: Review): Promise<AnnouncementView> {
    await this.transactions.run(async manager => {
      const read = await this.announcements.expectOrganized(manager, viewer, id);
      if (read.state !== 'in_review') throw new DomainError('NOT_IN_REVIEW');
      const right = (await this.reviewers.rights(viewer, [read], manager)).get(id) ?? 'none';
      if (right === 'none') throw new DomainError('REVIEW_BY_ANOTHER');
      const taken =
        read.version === review.version && (await this.decide(manager, viewer, read, review, right));
      if (!taken) throw new DomainError('CHANGED_MEANWHILE');
    });
    return this.announcements.show(viewer, id);
  }

  private decide(
    manager: EntityManager,
    viewer: Viewer,
    read: Announcement,
    { fine, note }: Review,
    right: ReviewRight,
  ): Promise<Announcement | null> {
    const deed: Deed = { viewer, action: 'announcements.review', detail: { fine, own: right === 'own' } };
    if (!fine) {
      const reviewNote = `${memberOf(viewer).name}看过，没有让发：${note || '没有写原因，请当面问一问'}`;
      const back = { state: 'draft' as const, scheduledAt: null, reviewNote };
      return this.steps.take(manager, deed, read, back);
    }
    // A person's yes holds for this text, as WeChat's would.
    const changes = { verdict: 'pass' as const, checkedHash: hashOf(textOf(read.content)) };
    return read.scheduledAt && read.scheduledAt > this.clock.now()
      ? this.dispatch.schedule(manager, deed, read, changes)
      : this.dispatch.release(manager, deed, read, changes);
  }

  /** Back to a draft, as long as it is not sent; a draft stays one. */
  async unschedule(viewer: Viewer, id: Id): Promise<AnnouncementView> {
    await this.transactions.run(async manager => {
      const read = await this.announcements.expectOrganized(manager, viewer, id);
      if (read.state === 'draft') return;
      const deed = { viewer, action: 'announcements.unschedule' };
      const back = { state: 'draft' as const, scheduledAt: null, reviewNote: null };
      const taken = read.state !== 'sent' && (await this.steps.take(manager, deed, read, back));
      if (!taken) await this.refuse(manager, viewer, id);
      await this.dispatch.unschedule(manager, read);
    });
    return this.announcements.show(viewer, id);
  }

  private async refuse(manager: EntityManager, viewer: Viewer, id: Id): Promise<never> {
    const { state } = await this.announcements.expectOrganized(manager, viewer, id);
    throw new DomainError(state === 'sent' ? 'ANNOUNCEMENT_SENT' : 'CHANGED_MEANWHILE');
  }
}
