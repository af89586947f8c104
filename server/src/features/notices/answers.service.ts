import { Injectable } from '@nestjs/common';
import type { Answer, Id, NoticeView } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { expectAnswerable } from './notice.rules.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { Reading } from './reading.service.js';
import { Copies, type Copy } from './reading-copies.service.js';

/** A recipient answers, or a relative for them. */
@Injectable()
export class Answers {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly copies: Copies,
    private readonly reading: Reading,
    private readonly audit: AuditService,
  ) {}

  /** Whoever answers has read it; a relative's answer is put on record. */
  async answer(viewer: Viewer, noticeId: Id, answer: Answer, forId?: Id): Promise<NoticeView> {
    const copy = await this.copies.open(viewer, noticeId, forId);
    const now = this.clock.now();
    expectAnswerable(copy.notice, answer, now);
    await this.transactions.run(async manager => {
      await this.copies.keep(manager, copy);
      await this.reading.mark(manager, copy);
      await this.save(manager, copy, answer, now);
      if (copy.elder) await this.record(manager, viewer, copy, copy.elder.linkId);
    });
    return this.reading.show(viewer, copy.notice.id, forId);
  }

  /** What was said last stands, whoever is written down last. */
  private async save(manager: EntityManager, copy: Copy, answer: Answer, at: Date): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(NoticeRecipient)
      .set({ answer, answeredAt: at, answeredBy: copy.elder ? 'relative' : 'self' })
      .where('noticeId = :id AND memberId = :memberId', { id: copy.notice.id, memberId: copy.memberId })
      .andWhere('(answeredAt IS NULL OR answeredAt <= :at)', { at: at.getTime() })
      .execute();
  }

  private record(manager: EntityManager, viewer: Viewer, { notice, memberId }: Copy, linkId: Id) {
    const { id, unitPath } = notice;
    const detail = { noticeId: id, linkId };
    return this.audit.record(manager, viewer, {
      action: 'notices.answer-for',
      subjectId: memberId,
      unitPath,
      detail,
    });
  }
}
