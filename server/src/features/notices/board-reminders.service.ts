import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type FindOptionsWhere, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { BoardNotices } from './board-notices.service.js';
import { canBeRung } from './calls.rules.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { kindsFor } from './push-kinds.rules.js';
import { PushReach } from './push-reach.service.js';
import { Rounds } from './rounds.service.js';

/** Reminds those who have not read, once. */
@Injectable()
export class BoardReminders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
    private readonly lookup: MemberLookup,
    private readonly reach: PushReach,
    private readonly rounds: Rounds,
  ) {}

  /** How many unread a reminder would reach by WeChat now; none once it has been sent or there is nothing left to say. */
  async remindable(notice: Notice): Promise<number> {
    if (notice.remindedAt || !canBeRung(notice, this.clock.now())) return 0;
    const unread =
      "copy.memberId = member.id AND copy.noticeId = :id AND copy.readVersion < :version AND copy.standing IN ('pushed', 'call') AND copy.push <> 'waiting'";
    const { id, version } = notice;
    return this.lookup
      .fitting(this.dataSource.manager, this.reach.pushed(kindsFor(notice.kind, 'remind')))
      .andWhere('member.archivedAt IS NULL')
      .innerJoin(NoticeRecipient, 'copy', unread, { id, version })
      .getCount();
  }

  async remind(viewer: Viewer, noticeId: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const notice = await this.notices.expect(manager, viewer, noticeId);
      if (notice.recalledAt) throw new DomainError('NOTICE_RECALLED');
      if (!canBeRung(notice, this.clock.now())) throw new DomainError('NOTICE_OVER');
      const { affected } = await manager.update(
        Notice,
        { id: noticeId, ...this.notYet() },
        { remindedAt: this.clock.now() },
      );
      if (!affected) throw new DomainError('NOTICE_REMINDED');
      await this.rounds.start(manager, noticeId, 'remind');
      await this.notices.record(manager, viewer, notice, 'remind');
    });
  }

  /** Of several at once one comes through. */
  protected notYet(): FindOptionsWhere<Notice> {
    return { remindedAt: IsNull() };
  }
}
