import { Injectable } from '@nestjs/common';
import type { Answer, CallOutcome, CallTask, Id } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { isDuplicate } from '../../db/faults.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import { afterCall, expectHeard, keptOf } from './calls.rules.js';
import { CalledPerson, type Whom } from './calls-person.service.js';
import { expectAsked } from './notice.rules.js';
import { NoticeCall } from './notice-call.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** What came of a call, as its caller says. */
export interface Said {
  readonly outcome: CallOutcome;
  readonly answer: Answer | null;
  readonly note: string;
  readonly requestKey: string;
}

/** Notes what came of a call; what is recorded last stands, and all calls are kept. */
@Injectable()
export class CallRecording {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly person: CalledPerson,
  ) {}

  /** A repeat gets the first answer, which is one more look at the numbers. */
  async record(viewer: Viewer, noticeId: Id, memberId: Id, said: Said): Promise<CallTask> {
    expectHeard(said);
    const whom = { noticeId, memberId };
    const isNew = !(await this.isRecorded(viewer, noticeId, memberId, said));
    if (!(isNew && (await this.isRecordedNow(viewer, whom, said))))
      await this.transactions.run(manager => this.person.look(manager, viewer, whom));
    return this.person.task(viewer, noticeId, memberId);
  }

  /** False where the same tap came twice at once, and the unique key let the other one in. */
  private async isRecordedNow(viewer: Viewer, whom: Whom, said: Said): Promise<boolean> {
    try {
      await this.transactions.run(manager => this.recordIn(manager, viewer, whom, said));
      return true;
    } catch (error) {
      const { noticeId, memberId } = whom;
      if (isDuplicate(error) && (await this.isRecorded(viewer, noticeId, memberId, said))) return false;
      throw error;
    }
  }

  private async recordIn(
    manager: EntityManager,
    viewer: Viewer,
    whom: Whom,
    { outcome, answer, note, requestKey }: Said,
  ): Promise<void> {
    const { notice, row } = await this.person.hold(manager, viewer, whom);
    if (notice.recalledAt) throw new DomainError('NOTICE_RECALLED');
    if (answer) expectAsked(notice, answer);
    const at = this.clock.now();
    await manager.update(NoticeRecipient, whom, afterCall(notice, row, { outcome, answer, at }));
    await manager.insert(NoticeCall, {
      ...{ ...whom, id: newId(), accountId: viewer.accountId, calledBy: memberOf(viewer).id, requestKey },
      ...{ outcome, answer, note, at, before: keptOf(row), undoneAt: null },
    });
    await this.person.log(manager, viewer, { notice, row }, 'call', { outcome, answer });
  }

  private async isRecorded(
    viewer: Viewer,
    noticeId: Id,
    memberId: Id,
    { requestKey }: Said,
  ): Promise<boolean> {
    const key = { accountId: viewer.accountId, requestKey };
    const call = await this.dataSource.manager.findOneBy(NoticeCall, key);
    if (call && (call.noticeId !== noticeId || call.memberId !== memberId))
      throw new DomainError('BAD_REQUEST', { field: 'requestKey' });
    return call !== null;
  }
}
