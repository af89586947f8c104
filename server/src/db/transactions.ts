import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isRetryable } from './faults.js';

const attempts = 5;

/** The only way to write. */
@Injectable()
export class Transactions {
  /** SQLite has one connection for all: a second BEGIN would join the first, so transactions wait in line. */
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction, again from the start after a deadlock or a lock wait.
   * `work` awaits nothing but the database and may run more than once.
   */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.dataSource.options.type !== 'better-sqlite3') return this.attempt(work);
    const turn = this.tail.then(() => this.attempt(work));
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async attempt<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (tried >= attempts || !isRetryable(error)) throw error;
        await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * 2 ** tried));
      }
    }
  }

  /** TypeORM rolls back explicitly on any error, which 1205 needs: MySQL then undoes only the statement. */
  private once<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.options.type === 'better-sqlite3'
      ? this.dataSource.transaction(work)
      : this.dataSource.transaction('READ COMMITTED', work);
  }
}
