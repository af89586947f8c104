import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../db/transactions.js';
import { newId } from '../kernel/ids.js';
import { type Claim, type ClaimedRow, claimColumns, toClaim } from './claim.js';
import { change, type Dialect, dialectOf, places, stateOfThese } from './dialect.js';
import { WorkerSettings } from './settings.js';

const atOnce = 500;

/** Claims that nobody prolonged, by the clock of the database: it alone says what time it is for all. */
@Injectable()
export class Leases {
  private readonly dialect: Dialect;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly settings: WorkerSettings,
  ) {
    this.dialect = dialectOf(dataSource);
  }

  /** Ids and kinds of at most 500 jobs in this state whose lease has run out. */
  expired(state: 'claimed' | 'started'): Promise<{ id: string; kind: string }[]> {
    return this.dataSource.query(
      `SELECT id, kind FROM jobs ${this.dialect.byDue}
       WHERE state = ? AND leaseUntil < ${this.dialect.now} LIMIT ${atOnce}`,
      [state],
    );
  }

  /** Lets anybody have what was claimed and never started, as far as nobody prolonged it meanwhile. */
  async release(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const free = `state = 'waiting', owner = NULL, leaseUntil = NULL`;
    await this.transactions.run(manager => this.change(manager, 'claimed', ids, free, []));
  }

  /** Takes over what was started, as far as nobody prolonged it meanwhile: from now on its old owner holds nothing. */
  async seize(manager: EntityManager, ids: readonly string[]): Promise<Claim[]> {
    const owner = newId();
    const mine = `owner = ?, leaseUntil = ${this.dialect.now} + ${this.settings.leaseMs}`;
    if ((await this.change(manager, 'started', ids, mine, [owner])) === 0) return [];
    const rows: ClaimedRow[] = await manager.query(
      `SELECT ${claimColumns} FROM jobs WHERE id IN (${places(ids)}) AND owner = ?`,
      [...ids, owner],
    );
    return rows.map(row => toClaim(row, Number(row.attempts)));
  }

  private change(
    manager: EntityManager,
    state: string,
    ids: readonly string[],
    set: string,
    params: readonly unknown[],
  ): Promise<number> {
    return change(
      manager,
      `UPDATE jobs SET ${set}, fence = fence + 1
       WHERE id IN (${places(ids)}) AND ${stateOfThese} = ? AND leaseUntil < ${this.dialect.now}`,
      [...params, ...ids, state],
    );
  }
}
