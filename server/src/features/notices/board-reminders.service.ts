import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { BoardNotices } from './board-notices.service.js';
import { canBeRung } from './calls.rules.js';
import { Notice } from './notice.entity.js';
import { Rounds } from './rounds.service.js';

/** Reminds those who have not read, once. */
@Injectable()
export class BoardReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
    private readonly rounds: Rounds,
  ) {}

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
