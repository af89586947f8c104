import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../db/transactions.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/ids.js';
import { byFence, type Claim, type ClaimedRow, claimColumns, toClaim } from './claim.js';
import { change, type Dialect, dialectOf, places, stateOfThese } from './dialect.js';
import { WorkerSettings } from './settings.js';

/** Between looking and claiming others may have taken all that was seen. */
const looks = 5;

const isClaimed = `AND ${stateOfThese} = 'claimed'`;

/** Who holds which job: by compare-and-set, under a lease that counts by the database's clock. */
@Injectable()
export class Claims {
  private readonly dialect: Dialect;
  private readonly leaseEnd: string;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    settings: WorkerSettings,
  ) {
    this.dialect = dialectOf(dataSource);
    this.leaseEnd = `${this.dialect.now} + ${settings.leaseMs}`;
  }

  /** The comparing half of compare-and-set. */
  protected stillFree(): string {
    return `AND ${stateOfThese} = 'waiting'`;
  }

  /** Those of the kinds that have something to do now. */
  async due(kinds: readonly string[]): Promise<string[]> {
    if (kinds.length === 0) return [];
    const found: { kind: string }[] = await this.dataSource.query(
      kinds.map((_, index) => `SELECT * FROM (${this.candidates('kind', 1)}) k${index}`).join(' UNION ALL '),
      kinds.flatMap(kind => this.candidateParams(kind)),
    );
    return found.map(({ kind }) => kind);
  }

  /** Claims at most so many jobs of a kind, the longest due first; none where none is left. */
  async claim(kind: string, most: number): Promise<Claim[]> {
    for (let look = 0; look < looks; look++) {
      const seen: { id: string }[] = await this.dataSource.query(
        this.candidates('id', most),
        this.candidateParams(kind),
      );
      if (seen.length === 0) return [];
      const won = await this.take(seen.map(({ id }) => id));
      if (won.length > 0) return won;
    }
    return [];
  }

  private candidates(column: 'id' | 'kind', most: number): string {
    return `SELECT ${column} FROM jobs ${this.dialect.byDue} WHERE state = 'waiting' AND kind = ? AND runAt <= ?
      AND NOT EXISTS (SELECT 1 FROM job_pauses p WHERE p.kind = ? AND p.pausedUntil > ?) ORDER BY runAt LIMIT ${most}`;
  }

  private candidateParams(kind: string): unknown[] {
    const now = this.clock.now().getTime();
    return [kind, now, kind, now];
  }

  private take(ids: readonly string[]): Promise<Claim[]> {
    const owner = newId();
    return this.transactions.run(async manager => {
      const won = await change(
        manager,
        `UPDATE jobs SET state = 'claimed', owner = ?, leaseUntil = ${this.leaseEnd},
         fence = fence + 1 WHERE id IN (${places(ids)}) ${this.stillFree()}`,
        [owner, ...ids],
      );
      return won === 0 ? [] : this.owned(manager, ids, owner);
    });
  }

  private async owned(manager: EntityManager, ids: readonly string[], owner: string): Promise<Claim[]> {
    const rows: ClaimedRow[] = await manager.query(
      `SELECT ${claimColumns} FROM jobs WHERE id IN (${places(ids)}) AND owner = ? ORDER BY runAt`,
      [...ids, owner],
    );
    return rows.map(row => toClaim(row, Number(row.attempts) + 1));
  }

  /**
   * Marks claimed jobs as started, which counts an attempt; answers those that are started now and still ours.
   * May be asked again after a failure.
   */
  async start(claims: readonly Claim[]): Promise<Claim[]> {
    if (claims.length === 0) return [];
    return this.transactions.run(async manager => {
      const counted = `state = 'started', attempts = attempts + 1`;
      const marked = await this.update(manager, claims, counted, isClaimed);
      return marked === claims.length ? [...claims] : this.held(claims, manager);
    });
  }

  /** Those of the claims that nobody else has taken. */
  async held(claims: readonly Claim[], manager = this.dataSource.manager): Promise<Claim[]> {
    const ids = claims.map(({ job }) => job.id);
    const rows: { id: string; fence: number }[] = await manager.query(
      `SELECT id, fence FROM jobs WHERE id IN (${places(ids)})`,
      ids,
    );
    const fences = new Map(rows.map(({ id, fence }) => [id, Number(fence)]));
    return claims.filter(({ job, fence }) => fences.get(job.id) === fence);
  }

  /** Gives back what was claimed and not started. */
  async giveBack(claims: readonly Claim[]): Promise<number> {
    if (claims.length === 0) return 0;
    const free = `state = 'waiting', owner = NULL, leaseUntil = NULL, fence = fence + 1`;
    return this.transactions.run(manager => this.update(manager, claims, free, isClaimed));
  }

  /** Prolongs the leases of these claims, as far as they are still ours. */
  prolong(claims: readonly Claim[]): Promise<number> {
    return this.transactions.run(manager => this.update(manager, claims, `leaseUntil = ${this.leaseEnd}`));
  }

  private async update(
    manager: EntityManager,
    claims: readonly Claim[],
    set: string,
    where = '',
  ): Promise<number> {
    let matched = 0;
    for (const [fence, ids] of byFence(claims)) {
      matched += await change(
        manager,
        `UPDATE jobs SET ${set} WHERE id IN (${places(ids)}) AND fence = ? ${where}`,
        [...ids, fence],
      );
    }
    return matched;
  }

  /** Kinds of all waiting jobs, one index step each. */
  async kinds(): Promise<string[]> {
    const found: string[] = [];
    for (;;) {
      const [row]: { kind: string | null }[] = await this.dataSource.query(
        `SELECT MIN(kind) AS kind FROM jobs ${this.dialect.byDue} WHERE state = 'waiting' AND kind > ?`,
        [found.at(-1) ?? ''],
      );
      if (!row?.kind) return found;
      found.push(row.kind);
    }
  }
}
