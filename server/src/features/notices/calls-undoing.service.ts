import { Injectable } from '@nestjs/common';
import type { CallTask, Id } from '@wanqing/shared';
import { type EntityManager, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { MembersService } from '../members/members.service.js';
import { afterUndo, type Kept, mayUndo } from './calls.rules.js';
import { LastCalls, personKey } from './calls-last.service.js';
import { CalledPerson } from './calls-person.service.js';
import { NoticeCall } from './notice-call.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** Takes the last record of a call back, by who made it. */
@Injectable()
export class CallUndoing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly calls: LastCalls,
    private readonly person: CalledPerson,
  ) {}

  async undo(viewer: Viewer, noticeId: Id, memberId: Id): Promise<CallTask> {
    await this.transactions.run(manager => this.undoIn(manager, viewer, { noticeId, memberId }));
    return this.person.task(viewer, noticeId, memberId);
  }

  private async undoIn(
    manager: EntityManager,
    viewer: Viewer,
    whom: { noticeId: Id; memberId: Id },
  ): Promise<void> {
    const { notice, row } = await this.person.hold(manager, viewer, whom);
    const call = await this.expectLast(manager, viewer, whom);
    await this.mark(manager, call);
    await manager.update(NoticeRecipient, whom, afterUndo(notice, row, call.before as Kept, call));
    await this.person.log(manager, viewer, { notice, row }, 'undo-call', { callId: call.id });
  }

  private async expectLast(
    manager: EntityManager,
    viewer: Viewer,
    whom: { noticeId: Id; memberId: Id },
  ): Promise<NoticeCall> {
    const call = (await this.calls.standing([whom], manager)).get(personKey(whom));
    if (!call) {
      const rung = await manager.existsBy(NoticeCall, whom);
      throw new DomainError(rung ? 'ALREADY_UNDONE' : 'NOT_FOUND');
    }
    if (call.calledBy !== viewer.member?.id) {
      const by = await this.people.expect(call.calledBy, manager);
      throw new DomainError('CALL_BY_ANOTHER', { name: by.name });
    }
    if (!mayUndo(call.at, this.clock.now())) throw new DomainError('UNDO_TOO_LATE');
    return call;
  }

  private async mark(manager: EntityManager, { id }: NoticeCall): Promise<void> {
    const undoneAt = this.clock.now();
    const { affected } = await manager.update(NoticeCall, { id, undoneAt: IsNull() }, { undoneAt });
    if (!affected) throw new DomainError('ALREADY_UNDONE');
  }
}
