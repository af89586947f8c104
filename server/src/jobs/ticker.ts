import { Injectable, Logger } from '@nestjs/common';
import { insertRows } from '../db/insert-rows.js';
import { Transactions } from '../db/transactions.js';
import { Clock } from '../kernel/clock.js';
import { change } from './dialect.js';
import type { Tick } from './job.js';
import { JobTick } from './job-tick.entity.js';
import { Registry } from './registry.js';
import { slotOf } from './slot.rules.js';

const retryMs = 30_000;

/** Runs what recurs, each slot once however many instances there are. */
@Injectable()
export class Ticker {
  /** By name the start of the latest slot that is known to be taken: asks the database once a slot. */
  private readonly taken = new Map<string, number>();
  /** By name the moment before which a slot that failed is not tried again. */
  private readonly failed = new Map<string, number>();
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly registry: Registry,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Takes the slots that are due; one that fails does not hold up the others. Rejects with the last failure. */
  async run(): Promise<void> {
    let failure: unknown = null;
    for (const tick of this.registry.ticks.values()) {
      const now = this.clock.now().getTime();
      const slot = slotOf(now, tick.minutes);
      if (slot <= (this.taken.get(tick.name) ?? -1) || now < (this.failed.get(tick.name) ?? 0)) continue;
      try {
        await this.take(tick, slot);
        this.taken.set(tick.name, slot);
      } catch (error) {
        this.failed.set(tick.name, now + retryMs);
        this.logger.error({ tick: tick.name, error });
        failure = error;
      }
    }
    if (failure) throw failure;
  }

  private take(tick: Tick, slot: number): Promise<void> {
    return this.transactions.run(async manager => {
      if (!this.taken.has(tick.name))
        await insertRows(manager, JobTick, [{ name: tick.name, slot: new Date(0) }], 'skip');
      const won = await change(manager, `UPDATE job_ticks SET slot = ? WHERE name = ? ${this.isNew()}`, [
        slot,
        tick.name,
        slot,
      ]);
      if (won > 0) await tick.run(manager, new Date(slot));
    });
  }

  /** The comparing half of compare-and-set. */
  protected isNew(): string {
    return 'AND slot < ?';
  }
}
