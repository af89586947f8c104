import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseAway } from '../db/faults.js';
import { alike } from './claim.js';
import { errorName, processEnded } from './error-name.rules.js';
import { Leases } from './leases.js';
import { attemptsOf, Means } from './means.js';
import { type AnyCourier, type AnyTask, Registry } from './registry.js';

/** So often it is tried to record that a delivery was lost, beyond the attempts at delivering. */
const burials = 3;

/** Finds what workers left behind that are gone. */
@Injectable()
export class Reaper {
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly leases: Leases,
    private readonly registry: Registry,
    private readonly means: Means,
  ) {}

  async reap(): Promise<void> {
    await this.leases.release((await this.leases.expired('claimed')).map(({ id }) => id));
    const started = alike(await this.leases.expired('started'), ({ kind }) => kind);
    for (const [kind, jobs] of started) {
      const ids = jobs.map(({ id }) => id);
      const task = this.registry.tasks.get(kind);
      const courier = this.registry.couriers.get(kind);
      if (task) await this.takeBack(task, ids);
      if (courier) await this.lose(courier, ids);
    }
  }

  /** What a task did has gone with its transaction: it runs again, unless that ends the process every time. */
  private async takeBack(task: AnyTask, ids: readonly string[]): Promise<void> {
    const { endings, transactions } = this.means;
    await transactions.run(async manager => {
      const seized = await this.leases.seize(manager, ids);
      const isOver = (attempts: number) => attempts >= attemptsOf(task);
      for (const claim of seized.filter(({ job }) => isOver(job.attempts)))
        await endings.bury(manager, claim, processEnded);
      const again = seized.filter(({ job }) => !isOver(job.attempts));
      await endings.putBack(
        manager,
        again.map(claim => ({ claim, runAt: null, why: processEnded, counted: true })),
      );
    });
  }

  /** What a courier started may have arrived: it is never delivered again. */
  private async lose(courier: AnyCourier, ids: readonly string[]): Promise<void> {
    try {
      await this.means.transactions.run(async manager => {
        const seized = await this.leases.seize(manager, ids);
        await this.means.endings.end(manager, seized);
        const jobs = seized.map(({ job }) => job);
        if (jobs.length > 0) await courier.lost(manager, jobs);
      });
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (ids.length > 1) for (const id of ids) await this.lose(courier, [id]);
      else await this.putOff(courier, ids, error);
    }
  }

  /** Until its lease, which is a new one, has run out as well. */
  private async putOff(courier: AnyCourier, ids: readonly string[], error: unknown): Promise<void> {
    this.logger.error({ kind: courier.kind, jobId: ids[0], error });
    const { endings, transactions } = this.means;
    await transactions.run(async manager => {
      for (const claim of await this.leases.seize(manager, ids)) {
        if (claim.job.attempts < attemptsOf(courier) + burials)
          await endings.remember(manager, claim, errorName(error));
        else await endings.bury(manager, claim, errorName(error), 'stuck');
      }
    });
  }
}
