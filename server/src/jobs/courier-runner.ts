import { Logger } from '@nestjs/common';
import type { Claim } from './claim.js';
import { fly } from './flight.js';
import { Loader } from './loader.js';
import type { Means } from './means.js';
import { Patience } from './patience.js';
import type { AnyCourier } from './registry.js';
import type { Runner } from './runner.js';
import { type Ended, Settler } from './settler.js';

const defaultLanes = 150;

/**
 * Delivers. Three things go on side by side, each once at a time: claiming ahead, launching (read what is to be
 * done, mark as started, let go) as many as lanes are free, and settling what came back.
 */
export class CourierRunner implements Runner {
  private readonly ready: Claim[] = [];
  private readonly flights = new Set<AbortController>();
  private readonly busy = new Set<'claiming' | 'launching'>();
  private readonly patience: Patience;
  private readonly settler: Settler;
  private readonly loader: Loader;
  private readonly lanes: number;
  /** Nothing is left to claim in this run. */
  private isDry = false;
  /** What has been claimed is not to be launched any more: paused, failed, or the process ends. */
  private isClosing = false;
  private isStopping = false;
  private error: unknown = null;
  private over: (() => void) | null = null;
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly courier: AnyCourier,
    private readonly means: Means,
    private readonly deliveryMs: number,
  ) {
    this.lanes = courier.lanes ?? defaultLanes;
    this.patience = new Patience(means.hands);
    this.settler = new Settler(courier, means, this.patience, () => this.turn());
    this.loader = new Loader(courier, this.settler);
  }

  async run(): Promise<void> {
    this.isDry = this.isStopping;
    this.isClosing = this.isStopping;
    this.error = null;
    await new Promise<void>(resolve => {
      this.over = resolve;
      this.turn();
    });
    if (this.error) throw this.error;
  }

  stop(): void {
    this.isStopping = true;
    this.close();
  }

  abort(): void {
    this.patience.end();
    for (const flight of this.flights) flight.abort();
  }

  private close(): void {
    this.isDry = true;
    this.isClosing = true;
    this.turn();
  }

  /** Begins whatever can go on now. */
  private turn(): void {
    const { ready, flights, lanes } = this;
    const canLaunch = !this.isClosing && ready.length > 0 && this.room > 0;
    if (this.isClosing && ready.length > 0) this.begin('claiming', () => this.giveBack());
    if (!this.isDry && ready.length < lanes) this.begin('claiming', () => this.claimMore());
    if (canLaunch) this.begin('launching', () => this.launch());
    const isIdle = this.busy.size === 0 && flights.size === 0 && this.settler.isIdle;
    if (this.isDry && isIdle && ready.length === 0) this.over?.();
  }

  /**
   * How many may be launched now: no more than lanes are free, and fewer while recording cannot keep up, since
   * whatever has been delivered and not recorded is unknown if this process ends.
   */
  private get room(): number {
    const under = this.flights.size;
    return Math.min(this.lanes - under, 2 * this.lanes - under - this.settler.backlog);
  }

  private begin(step: 'claiming' | 'launching', work: () => Promise<void>): void {
    if (this.busy.has(step)) return;
    this.busy.add(step);
    work()
      .catch((error: unknown) => {
        this.error = error;
        this.isDry = true;
        this.isClosing = true;
      })
      .finally(() => {
        this.busy.delete(step);
        this.turn();
      });
  }

  private async claimMore(): Promise<void> {
    const claims = await this.means.claims.claim(this.courier.kind, this.lanes * 2);
    this.means.hands.hold(claims);
    this.ready.push(...claims);
    if (claims.length === 0) this.isDry = true;
  }

  private async giveBack(): Promise<void> {
    const unused = this.ready.splice(0);
    this.means.hands.drop(unused);
    await this.means.claims.giveBack(unused);
  }

  private async launch(): Promise<void> {
    const claims = this.ready.splice(0, this.room);
    try {
      const items = await this.loader.load(claims);
      const useful = claims.filter(({ job }) => items.has(job.id));
      const started = await this.patience.with(() => this.means.claims.start(useful));
      this.forget(useful, started);
      for (const claim of started) void this.deliver(claim, items.get(claim.job.id));
    } catch (error) {
      this.ready.push(...claims);
      throw error;
    }
  }

  /** Those that were cancelled meanwhile, or that somebody else holds by now. */
  private forget(claims: readonly Claim[], started: readonly Claim[]): void {
    if (started.length === claims.length) return;
    const kept = new Set(started);
    this.means.hands.drop(claims.filter(claim => !kept.has(claim)));
  }

  private async deliver(claim: Claim, item: unknown): Promise<void> {
    const flight = new AbortController();
    this.flights.add(flight);
    const ended = await this.outcome(claim, item, flight);
    this.flights.delete(flight);
    this.settler.add([ended]);
    if (ended.as === 'retry' && ended.retry.pauseUntil) this.close();
    this.turn();
  }

  private async outcome(claim: Claim, item: unknown, flight: AbortController): Promise<Ended> {
    try {
      const result = await fly(async signal => this.courier.deliver(item, signal), flight, this.deliveryMs);
      if ('done' in result) return { claim, as: 'done', item, outcome: result.done };
      return { claim, as: 'retry', retry: result };
    } catch (error) {
      this.logger.error({ kind: claim.job.kind, jobId: claim.job.id, error });
      return { claim, as: 'lost' };
    }
  }
}
