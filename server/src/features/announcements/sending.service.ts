import { Injectable } from '@nestjs/common';
import type { AnnouncementView, Id, Instant } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import type { NewNotice } from '../notices/new-notice.js';
import type { Announcement } from './announcement.entity.js';
import { AnnouncementsService } from './announcements.service.js';
import { expectComplete } from './complete.rules.js';
import { Dispatch } from './dispatch.service.js';
import { noteOf, type Opinion } from './opinion.rules.js';
import { wantedAt } from './schedule.rules.js';
import { Senders } from './senders.service.js';
import { type Changes, Steps } from './steps.service.js';
import { TextChecks } from './text-checks.service.js';

/** `recipients`: how many people the sender was shown. */
export interface SendWish {
  readonly version: number;
  readonly recipients: number;
  readonly at: Instant | null;
}

/** What is decided, and yet to be written. */
interface Decided {
  readonly read: Announcement;
  readonly audience: NewNotice['audience'];
  readonly opinion: Opinion;
  readonly changes: Changes;
}

/** An organizer taps send. */
@Injectable()
export class Sending {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly announcements: AnnouncementsService,
    private readonly senders: Senders,
    private readonly checks: TextChecks,
    private readonly dispatch: Dispatch,
    private readonly steps: Steps,
  ) {}

  /** WeChat is asked before the transaction; in it one of two who send at once succeeds. */
  async send(viewer: Viewer, id: Id, { version, recipients, at }: SendWish): Promise<AnnouncementView> {
    const read = await this.announcements.expectDraft(viewer, id, version);
    expectComplete(read.content, read.audience);
    const scheduledAt = wantedAt(at, this.clock.now());
    const audience = await this.senders.expectSeen(viewer, read.audience, recipients);
    const sentBy = memberOf(viewer).id;
    const { opinion, ...verdict } = await this.checks.ofAnnouncement(sentBy, read);
    const changes = { ...verdict, scheduledAt, recipients, sentBy };
    await this.transactions.run(async manager => {
      const taken = await this.write(manager, viewer, { read, audience, opinion, changes });
      if (!taken) await this.refuse(manager, viewer, read);
    });
    if (opinion === 'risky') throw new DomainError('CONTENT_REFUSED');
    return this.announcements.show(viewer, id);
  }

  private write(
    manager: EntityManager,
    viewer: Viewer,
    { read, audience, opinion, changes }: Decided,
  ): Promise<Announcement | null> {
    const deed = (action: string) => ({
      viewer,
      action,
      detail: { opinion, recipients: changes.recipients },
    });
    const reviewNote = noteOf[opinion];
    if (opinion === 'risky') {
      const { checkedHash, verdict } = changes;
      return this.steps.remark(manager, deed('announcements.refused'), read, {
        checkedHash,
        verdict,
        reviewNote,
      });
    }
    if (opinion !== 'pass') {
      const waiting = { ...changes, state: 'in_review' as const, reviewNote };
      return this.steps.take(manager, deed('announcements.submit'), read, waiting);
    }
    return changes.scheduledAt
      ? this.dispatch.schedule(manager, deed('announcements.schedule'), read, changes)
      : this.dispatch.post(manager, deed('announcements.send'), read, audience, changes);
  }

  /** Somebody else was first: it is on its way, or other than what was read. */
  private async refuse(
    manager: EntityManager,
    viewer: Viewer,
    { id, version }: Announcement,
  ): Promise<never> {
    await this.announcements.expectDraft(viewer, id, version, manager);
    throw new DomainError('CHANGED_MEANWHILE');
  }
}
