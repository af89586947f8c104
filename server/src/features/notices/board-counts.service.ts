import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, In } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { isFresh, large } from './board-counts.rules.js';
import { BoardTally, type Tally } from './board-tally.service.js';
import type { Notice } from './notice.entity.js';
import { NoticeCount } from './notice-count.entity.js';

/**
 * How far notices have come. Counted anew each time, but for large notices: of these the counts of all instances
 * are kept for as long as the caller allows, so that a million is not counted at every look.
 */
@Injectable()
export class BoardCounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly tally: BoardTally,
  ) {}

  /** @param lifeMs how old counts of large notices may be */
  async of(notices: readonly Notice[], lifeMs: number): Promise<Map<Id, Tally>> {
    const now = this.clock.now();
    const counts = await this.kept(notices, now, lifeMs);
    const counted = await this.tally.of(notices.filter(({ id }) => !counts.has(id)));
    const worthKeeping = [...counted].filter(([, { recipients }]) => recipients > large);
    if (worthKeeping.length > 0) await this.keep(worthKeeping, now);
    return new Map([...counts, ...counted]);
  }

  private async kept(notices: readonly Notice[], now: Date, lifeMs: number): Promise<Map<Id, Tally>> {
    const noticeId = In(notices.map(({ id }) => id));
    const rows = notices.length ? await this.dataSource.manager.findBy(NoticeCount, { noticeId }) : [];
    const byId = new Map(rows.map(row => [row.noticeId, row]));
    return new Map(
      notices.flatMap(notice => {
        const row = byId.get(notice.id);
        return row && isFresh(notice, row.countedAt, now, lifeMs) ? [[notice.id, row.counts] as const] : [];
      }),
    );
  }

  /** What somebody else has counted later stays. */
  private async keep(counted: readonly (readonly [Id, Tally])[], countedAt: Date): Promise<void> {
    await this.transactions.run(async manager => {
      for (const [noticeId, counts] of counted) {
        await insertRows(manager, NoticeCount, [{ noticeId, counts, countedAt }], 'skip');
        await manager
          .createQueryBuilder()
          .update(NoticeCount)
          .set({ counts, countedAt })
          .where('noticeId = :noticeId AND countedAt < :at', { noticeId, at: countedAt.getTime() })
          .execute();
      }
    });
  }
}
