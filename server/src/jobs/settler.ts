import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isDatabaseAway } from '../db/faults.js';
import { backOff } from './back-off.rules.js';
import type { Claim } from './claim.js';
import { type PutBack, Superseded } from './endings.js';
import type { Delivered } from './job.js';
import { attemptsOf, type Means } from './means.js';
import type { Patience } from './patience.js';
import { pauseAtLeast } from './pauses.js';
import type { AnyCourier } from './registry.js';

type Retry = Extract<Delivered<unknown>, { retry: string }>;

/** How a claim of a courier ended: delivered, known not to be, nobody knows, or nothing was left to do. */
export type Ended = { claim: Claim } & (
  | { as: 'done'; item: unknown; outcome: unknown }
  | { as: 'retry'; retry: Retry }
  | { as: 'lost' }
  | { as: 'needless' }
);
type ToRetry = Extract<Ended, { as: 'retry' }>;

const together = 500;

const only = <As extends Ended['as']>(ended: readonly Ended[], as: As) =>
  ended.filter((one): one is Extract<Ended, { as: As }> => one.as === as);
const claimsOf = (ended: readonly Ended[]) => ended.map(({ claim }) => claim);
const isCounted = ({ retry }: ToRetry) => !retry.pauseUntil && !retry.uncounted;

/** Records how deliveries ended: those that ended while the last transaction ran share the next. */
export class Settler {
  private readonly waiting: Ended[] = [];
  private isBusy = false;
  private underWay = 0;
  private readonly logger = new Logger('jobs');

  /** @param after called whenever some are recorded */
  constructor(
    private readonly courier: AnyCourier,
    private readonly means: Means,
    private readonly patience: Patience,
    private readonly after: () => void,
  ) {}

  get isIdle(): boolean {
    return !this.isBusy && this.waiting.length === 0;
  }

  /** So many have come back and are not recorded yet. */
  get backlog(): number {
    return this.waiting.length + this.underWay;
  }

  add(ended: readonly Ended[]): void {
    this.waiting.push(...ended);
    if (this.isBusy || this.waiting.length === 0) return;
    this.isBusy = true;
    setImmediate(() => this.work());
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, together);
      this.underWay = batch.length;
      await this.settle(batch).catch((error: unknown) =>
        this.logger.error({ kind: this.courier.kind, error }),
      );
      this.means.hands.drop(claimsOf(batch));
      this.underWay = 0;
      this.after();
    }
    this.isBusy = false;
    this.after();
  }

  /** One that cannot be settled must not hold up the others: it is left as started, and will be found lost. */
  private async settle(batch: readonly Ended[]): Promise<void> {
    try {
      await this.patience.with(() => this.settleOurs(batch));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      if (batch.length > 1) for (const one of batch) await this.settle([one]);
      else this.logger.error({ kind: this.courier.kind, jobId: batch[0]?.claim.job.id, error });
    }
  }

  /** Jobs that somebody else holds by now are left out: we were thought gone. */
  private async settleOurs(batch: readonly Ended[]): Promise<void> {
    try {
      await this.means.transactions.run(manager => this.write(manager, batch));
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
      const held = new Set(await this.means.claims.held(claimsOf(batch)));
      const ours = batch.filter(({ claim }) => held.has(claim));
      if (ours.length === batch.length) throw error;
      if (ours.length > 0) await this.settleOurs(ours);
    }
  }

  private async write(manager: EntityManager, batch: readonly Ended[]): Promise<void> {
    const done = only(batch, 'done');
    const lost = only(batch, 'lost').map(({ claim }) => claim.job);
    const gone = claimsOf(batch.filter(({ as }) => as !== 'retry'));
    if ((await this.means.endings.end(manager, gone)) !== gone.length) throw new Superseded();
    const results = done.map(({ claim, item, outcome }) => ({ job: claim.job, item, outcome }));
    if (results.length > 0) await this.courier.settle(manager, results);
    if (lost.length > 0) await this.courier.lost(manager, lost);
    await this.tryAgain(manager, only(batch, 'retry'));
  }

  private async tryAgain(manager: EntityManager, retries: readonly ToRetry[]): Promise<void> {
    const most = attemptsOf(this.courier);
    const isOver = (one: ToRetry) => isCounted(one) && one.claim.job.attempts >= most;
    for (const { claim, retry } of retries.filter(isOver)) {
      const { id: jobId, kind, attempts } = claim.job;
      this.logger.warn({ kind, jobId, attempts, why: retry.retry });
      await this.means.endings.bury(manager, claim, retry.retry);
    }
    const again = retries.filter(one => !isOver(one));
    await this.means.endings.putBack(
      manager,
      again.map(one => this.toPutBack(one)),
    );
    const [pause] = again
      .flatMap(({ retry }) => (retry.pauseUntil ? [{ until: retry.pauseUntil, why: retry.retry }] : []))
      .sort((a, b) => b.until.getTime() - a.until.getTime());
    if (pause) await pauseAtLeast(manager, this.courier.kind, pause.until, pause.why);
  }

  /** Behind a pause it keeps its place in the line. */
  private toPutBack(one: ToRetry): PutBack {
    const { claim, retry } = one;
    const later = () => backOff(claim.job.attempts, this.means.clock.now(), Math.random());
    const runAt = retry.at ?? (retry.pauseUntil ? null : later());
    return { claim, runAt, why: retry.retry, counted: isCounted(one) };
  }
}
