import { Logger } from '@nestjs/common';
import { isDatabaseAway, isRetryable } from '../db/faults.js';
import { breathe } from '../kernel/breathe.js';
import { backOff } from './back-off.rules.js';
import type { Claim } from './claim.js';
import { Superseded } from './endings.js';
import { errorName } from './error-name.rules.js';
import type { Again } from './job.js';
import { attemptsOf, type Means } from './means.js';
import type { AnyTask } from './registry.js';
import type { Runner } from './runner.js';
import type { Slots } from './slots.js';

/** A task that ends in a statement may return what the statement did. */
const hasMore = (more: unknown): more is Again<object> =>
  typeof more === 'object' && more !== null && 'again' in more;

/** Runs tasks, each in one transaction with its own end. */
export class TaskRunner implements Runner {
  private readonly ready: Claim[] = [];
  private claiming: Promise<void> | null = null;
  private isStopping = false;
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly task: AnyTask,
    private readonly means: Means,
    private readonly lanes: number,
    private readonly slots: Slots,
  ) {}

  async run(): Promise<void> {
    const ends = await Promise.allSettled(Array.from({ length: this.lanes }, () => this.lane()));
    await this.giveBack();
    const failed = ends.find(end => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  stop(): void {
    this.isStopping = true;
  }

  abort(): void {}

  private async lane(): Promise<void> {
    for (let claim = await this.next(); claim; claim = await this.next()) {
      const mine = claim;
      await this.slots.use(() => this.perform(mine)).finally(() => this.means.hands.drop([mine]));
      await breathe();
    }
  }

  private async next(): Promise<Claim | undefined> {
    if (this.isStopping) return undefined;
    if (this.ready.length === 0) {
      this.claiming ??= this.claimMore().finally(() => {
        this.claiming = null;
      });
      await this.claiming;
    }
    return this.ready.shift();
  }

  private async claimMore(): Promise<void> {
    const claims = await this.means.claims.claim(this.task.kind, this.lanes * 2);
    this.means.hands.hold(claims);
    this.ready.push(...claims);
  }

  private async giveBack(): Promise<void> {
    const unused = this.ready.splice(0);
    this.means.hands.drop(unused);
    await this.means.claims.giveBack(unused);
  }

  private async perform(claim: Claim): Promise<void> {
    const { claims, endings, transactions } = this.means;
    const [started] = await claims.start([claim]);
    if (!started) return;
    try {
      await transactions.run(async manager => {
        const more = await this.task.run(manager, claim.job);
        const ended = hasMore(more)
          ? await endings.goOn(manager, claim, more.again, more.at)
          : await endings.end(manager, [claim]);
        if (ended !== 1) throw new Superseded();
      });
    } catch (error) {
      if (!(error instanceof Superseded)) await this.failed(claim, error);
    }
  }

  /** What the database did to it is not held against the job. */
  private async failed(claim: Claim, error: unknown): Promise<void> {
    const { endings, transactions, clock } = this.means;
    const { id: jobId, kind, attempts } = claim.job;
    this.logger.error({ kind, jobId, attempts, error });
    const why = errorName(error);
    const counted = !isDatabaseAway(error) || isRetryable(error);
    await transactions.run(async manager => {
      if (counted && attempts >= attemptsOf(this.task)) return endings.bury(manager, claim, why);
      const runAt = backOff(attempts, clock.now(), Math.random());
      return endings.putBack(manager, [{ claim, runAt, why, counted }]);
    });
  }
}
