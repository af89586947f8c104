import { Injectable } from '@nestjs/common';
import type { Id, NoticeView } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { isReadOf, NoticeViews } from './notice-views.service.js';
import { Copies, type Copy } from './reading-copies.service.js';

/** Somebody opens a notice. */
@Injectable()
export class Reading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly copies: Copies,
    private readonly views: NoticeViews,
  ) {}

  /** One's own copy or a relative's; who organizes the part of the tree it came from sees what was sent. */
  async show(viewer: Viewer, noticeId: Id, forId?: Id): Promise<NoticeView> {
    const copy = await this.copies.find(viewer, noticeId, forId);
    if (copy) return this.views.whole(copy);
    const notice = await expectFound(this.dataSource.manager, Notice, noticeId);
    expectCovered(viewer, 'organizer', notice.unitPath);
    return this.views.asSent(notice);
  }

  /** The first time counts, and the first time after a correction; one that came in between has not been seen. */
  async read(viewer: Viewer, noticeId: Id, seen: { for?: Id; version?: number }): Promise<void> {
    const copy = await this.copies.open(viewer, noticeId, seen.for);
    const isEarlier = seen.version !== undefined && seen.version < copy.notice.version;
    if (isEarlier || isReadOf(copy)) return;
    await this.transactions.run(async manager => {
      await this.copies.keep(manager, copy);
      await this.mark(manager, copy);
    });
  }

  /** Notes that this reader has it before them; the row is there. */
  async mark(manager: EntityManager, copy: Copy): Promise<void> {
    await (copy.elder ? this.markRelative(manager, copy) : this.markSelf(manager, copy));
  }

  /** Who read it in the moment of a correction has not read the notice as it is now. */
  private async markSelf(manager: EntityManager, { notice, memberId }: Copy): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(NoticeRecipient)
      .set({
        readAt: () => 'COALESCE(readAt, :now)',
        readVersion: notice.version,
        standing: () => `CASE WHEN EXISTS (${isLatest}) THEN 'read' ELSE standing END`,
      })
      .where('noticeId = :id AND memberId = :memberId AND readVersion < :version')
      .setParameters({ id: notice.id, memberId, version: notice.version, now: this.clock.now().getTime() })
      .execute();
  }

  private async markRelative(manager: EntityManager, { notice, memberId }: Copy): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(NoticeRecipient)
      .set({ relativeReadAt: this.clock.now() })
      .where('noticeId = :id AND memberId = :memberId')
      .andWhere('(relativeReadAt IS NULL OR relativeReadAt < :corrected)')
      .setParameters({ id: notice.id, memberId, corrected: notice.correctedAt?.getTime() ?? 0 })
      .execute();
  }
}

const isLatest = 'SELECT 1 FROM notices latest WHERE latest.id = :id AND latest.version = :version';
