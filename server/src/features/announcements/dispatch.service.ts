import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { AudienceService } from '../notices/audience.service.js';
import type { NewNotice } from '../notices/new-notice.js';
import { Notices } from '../notices/notices.service.js';
import { Announcement } from './announcement.entity.js';
import { Senders } from './senders.service.js';
import { type Changes, type Deed, Steps } from './steps.service.js';

const dayMs = 24 * 60 * 60 * 1000;
const lateDays = 60;
const kind = 'announcements.send';

type Due = { announcementId: Id; version: number };

/** Sends what may be sent: at once, or when its time has come. */
@Injectable()
export class Dispatch implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly notices: Notices,
    private readonly audiences: AudienceService,
    private readonly senders: Senders,
    private readonly steps: Steps,
  ) {}

  onModuleInit(): void {
    this.jobs.task<Due>({
      kind,
      inWords: () => '到时间发一条通知',
      run: (manager, { payload }) => this.sendDue(manager, payload),
    });
  }

  /** Becomes a notice in this transaction; null where somebody else was first. */
  async post(
    manager: EntityManager,
    deed: Deed,
    read: Announcement,
    audience: NewNotice['audience'],
    changes: Changes = {},
  ): Promise<Announcement | null> {
    const sent = await this.steps.take(manager, deed, read, { ...changes, state: 'sent', reviewNote: null });
    if (!sent) return null;
    const noticeId = await this.notices.post(manager, {
      kind: 'announcement',
      unit: { id: sent.unitId, path: sent.unitPath },
      content: sent.content,
      audience,
      audienceWords: await this.audiences.inWords(manager, sent.audience),
      ...(sent.lateJoiners && { lateUntil: new Date(this.clock.now().getTime() + lateDays * dayMs) }),
      ...(sent.sentBy && { sentBy: sent.sentBy }),
    });
    await manager.update(Announcement, { id: sent.id }, { noticeId });
    return { ...sent, noticeId };
  }

  /** Goes out at `scheduledAt`; null where somebody else was first. */
  async schedule(
    manager: EntityManager,
    deed: Deed,
    read: Announcement,
    changes: Changes,
  ): Promise<Announcement | null> {
    const next = { ...changes, state: 'scheduled' as const, reviewNote: null };
    const taken = await this.steps.take(manager, deed, read, next);
    if (!taken?.scheduledAt) return taken;
    await this.jobs.enqueue(manager, {
      kind,
      payload: { announcementId: taken.id, version: taken.version } satisfies Due,
      runAt: taken.scheduledAt,
      key: keyOf(taken),
      unitPath: taken.unitPath,
    });
    return taken;
  }

  /** Forgets the time it was to go out at. */
  async unschedule(manager: EntityManager, scheduled: Announcement): Promise<void> {
    await this.jobs.cancel(manager, keyOf(scheduled));
  }

  /**
   * Posts what has waited, as far as its sender still may; otherwise it is a draft again, with the reason.
   * Null where somebody else was first.
   */
  async release(
    manager: EntityManager,
    deed: Deed,
    read: Announcement,
    changes: Changes = {},
  ): Promise<Announcement | null> {
    const leave = await this.senders.leaveFor(manager, read);
    if ('audience' in leave) return this.post(manager, deed, read, leave.audience, changes);
    const back = { ...changes, state: 'draft' as const, scheduledAt: null, reviewNote: leave.note };
    return this.steps.take(manager, { viewer: deed.viewer, action: 'announcements.held' }, read, back);
  }

  /** Its job finds an announcement that was taken back, or scheduled anew, and leaves it alone. */
  private async sendDue(manager: EntityManager, { announcementId, version }: Due): Promise<void> {
    const read = await manager.findOneBy(Announcement, { id: announcementId, version, state: 'scheduled' });
    const deed = { viewer: null, action: 'announcements.send', detail: { for: read?.sentBy } };
    if (read) await this.release(manager, deed, read);
  }
}

/** With the version: while a job runs its key is taken, and a new time would be lost. */
const keyOf = ({ id, version }: Announcement): string => `announcement:${id}:${version}`;
