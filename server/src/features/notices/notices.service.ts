import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { NewNotice } from './new-notice.js';
import { Notice } from './notice.entity.js';
import { spreadJob } from './spread.js';

/** Sends. */
@Injectable()
export class Notices {
  constructor(
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Sends what a feature hands over, in its transaction: from the commit on it stands in every reader's inbox,
   * and recipients are written down and pushes put on their way by a job.
   * @returns its id; null where something with this key was sent before
   */
  async post(manager: EntityManager, wanted: NewNotice): Promise<Id | null> {
    const notice = this.noticeOf(manager, wanted);
    await insertRows(manager, Notice, [notice], wanted.key ? 'skip' : 'fail');
    if (wanted.key && !(await manager.existsBy(Notice, { id: notice.id }))) return null;
    await this.replaceEarlier(manager, notice);
    await this.jobs.enqueue(manager, spreadJob(notice));
    return notice.id;
  }

  /** What was said last in these threads of an activity is over: there is nothing left to ring anybody up for. */
  async settle(manager: EntityManager, activityId: Id, threads: readonly string[]): Promise<void> {
    if (threads.length === 0) return;
    const last = { activityId, thread: In([...threads]), replacedBy: IsNull() };
    await manager.update(Notice, last, { overAt: this.clock.now() });
  }

  private noticeOf(manager: EntityManager, wanted: NewNotice): Notice {
    return manager.create(Notice, {
      id: newId(),
      kind: wanted.kind,
      unitId: wanted.unit.id,
      unitPath: wanted.unit.path,
      activityId: wanted.activityId ?? null,
      key: wanted.key ?? null,
      thread: wanted.thread ?? null,
      replacedBy: null,
      content: wanted.content,
      audience: wanted.audience,
      audienceWords: wanted.audienceWords,
      lateUntil: wanted.lateUntil ?? null,
      overAt: wanted.overAt ?? null,
      sentAt: this.clock.now(),
      sentBy: wanted.sentBy ?? null,
      spreadAt: null,
      remindedAt: null,
      recalledAt: null,
      recallReason: null,
      corrections: [],
      version: 1,
    });
  }

  private async replaceEarlier(manager: EntityManager, { id, thread, activityId }: Notice): Promise<void> {
    if (!thread) return;
    const earlier = { thread, replacedBy: IsNull(), id: Not(id) };
    await manager.update(Notice, activityId ? { ...earlier, activityId } : earlier, { replacedBy: id });
  }
}
