import { Injectable, Logger } from '@nestjs/common';
import type { Claim } from './claim.js';
import { Claims } from './claims.js';
import { WorkerSettings } from './settings.js';

const perStatement = 500;

/** What this process holds. As long as it holds anything, the leases are prolonged every third of their length. */
@Injectable()
export class Hands {
  private readonly held = new Set<Claim>();
  private timer: NodeJS.Timeout | null = null;
  private failedAt = Number.NEGATIVE_INFINITY;
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly claims: Claims,
    private readonly settings: WorkerSettings,
  ) {}

  hold(claims: readonly Claim[]): void {
    for (const claim of claims) this.held.add(claim);
    if (this.held.size > 0) this.timer ??= setTimeout(() => this.beat(), this.beatMs);
  }

  drop(claims: readonly Claim[]): void {
    for (const claim of claims) this.held.delete(claim);
    if (this.held.size === 0) this.rest();
  }

  /**
   * Whether the database has been there for long enough that every living worker has prolonged its leases: after
   * an outage they all look expired.
   */
  get isCalm(): boolean {
    return performance.now() - this.failedAt > this.beatMs * 2;
  }

  /** Lets go of everything, as a process does that is gone. */
  abandon(): void {
    this.held.clear();
    this.rest();
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  async beat(): Promise<void> {
    this.rest();
    const held = [...this.held];
    try {
      for (let from = 0; from < held.length; from += perStatement) {
        await this.claims.prolong(held.slice(from, from + perStatement));
      }
    } catch (error) {
      this.failed(error);
    }
    if (this.held.size > 0) this.timer ??= setTimeout(() => this.beat(), this.beatMs);
  }

  failed(error: unknown): void {
    this.failedAt = performance.now();
    this.logger.warn({ error });
  }

  private get beatMs(): number {
    return this.settings.leaseMs / 3;
  }
}
