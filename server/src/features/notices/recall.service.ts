import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type FindOptionsWhere, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { BoardNotices } from './board-notices.service.js';
import { Notice } from './notice.entity.js';

/** Takes a notice back. Messages that are still on their way are dropped by whoever carries them. */
@Injectable()
export class Recall {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
  ) {}

  async recall(viewer: Viewer, noticeId: Id, reason: string): Promise<void> {
    await this.transactions.run(async manager => {
      const notice = await this.notices.expect(manager, viewer, noticeId);
      const { affected } = await manager.update(
        Notice,
        { id: noticeId, ...this.notYet() },
        { recalledAt: this.clock.now(), recallReason: reason },
      );
      if (!affected) throw new DomainError('NOTICE_RECALLED');
      await this.notices.record(manager, viewer, notice, 'recall');
    });
  }

  /** Of several at once one comes through, and its reason stands. */
  protected notYet(): FindOptionsWhere<Notice> {
    return { recalledAt: IsNull() };
  }
}
