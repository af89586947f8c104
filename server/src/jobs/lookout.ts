import { Injectable, Logger } from '@nestjs/common';
import { Claims } from './claims.js';
import { Hands } from './hands.js';
import { Reaper } from './reaper.js';
import { Registry } from './registry.js';
import { Runners } from './runners.js';
import { Ticker } from './ticker.js';

/** Sees what there is to do. */
@Injectable()
export class Lookout {
  private readonly strange = new Set<string>();
  private looking: Promise<void> | null = null;
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly registry: Registry,
    private readonly claims: Claims,
    private readonly runners: Runners,
    private readonly reaper: Reaper,
    private readonly ticker: Ticker,
    private readonly hands: Hands,
  ) {}

  /** Takes the slots that are due, and sets to work whoever has something to do. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce()
      .catch((error: unknown) => this.hands.failed(error))
      .finally(() => {
        this.looking = null;
      });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    await this.ticker.run().catch(() => undefined);
    for (const kind of await this.claims.due(this.registry.kinds())) {
      this.runners.run(kind).catch((error: unknown) => this.hands.failed(error));
    }
  }

  /** Finds what was left behind by workers that are gone, and what belongs to another version. */
  async tidy(): Promise<void> {
    try {
      if (this.hands.isCalm) await this.reaper.reap();
      const known = new Set(this.registry.kinds());
      for (const kind of await this.claims.kinds()) if (!known.has(kind)) this.wonderAt(kind);
    } catch (error) {
      this.hands.failed(error);
    }
  }

  async drain(): Promise<void> {
    for (;;) {
      await this.reaper.reap();
      const due = await this.claims.due(this.registry.kinds());
      if (due.length === 0 || this.runners.isStopping) return;
      await Promise.all(due.map(kind => this.runners.run(kind)));
    }
  }

  async finished(): Promise<void> {
    await this.looking;
  }

  private wonderAt(kind: string): void {
    if (this.strange.has(kind)) return;
    this.strange.add(kind);
    this.logger.warn({ kind, note: 'left alone: nobody here knows how to do it' });
  }
}
