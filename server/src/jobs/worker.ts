import {
  type BeforeApplicationShutdown,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Config } from '../config.js';
import { Bell } from './bell.js';
import { Lookout } from './lookout.js';
import { Runners } from './runners.js';
import { WorkerSettings } from './settings.js';

const lastWordsMs = 3000;

/** Does what is due, from the start of the application to its end. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnModuleDestroy, BeforeApplicationShutdown {
  private readonly timers = new Set<NodeJS.Timeout>();
  private isRunning = false;

  constructor(
    private readonly config: Config,
    private readonly bell: Bell,
    private readonly lookout: Lookout,
    private readonly runners: Runners,
    private readonly settings: WorkerSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker) this.start();
  }

  start(): void {
    const { pollMs, leaseMs } = this.settings;
    this.isRunning = true;
    this.bell.onRing(() => void this.lookout.look());
    this.repeat(() => this.lookout.look(), pollMs, 0);
    // Whoever lives has prolonged its leases by then, even if the database has just come back.
    this.repeat(() => this.lookout.tidy(), leaseMs / 3, leaseMs / 2);
  }

  /** Runs everything due by the app's clock until nothing is left. */
  drain(): Promise<void> {
    return this.lookout.drain();
  }

  onModuleDestroy(): void {
    this.isRunning = false;
    this.bell.onRing(null);
    for (const timer of this.timers) clearTimeout(timer);
    this.runners.stop();
  }

  /** What is under way may end by itself, then it is told to; the database is open until then. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.finished(this.settings.partingMs);
    this.runners.abort();
    await this.finished(lastWordsMs);
  }

  private async finished(mostMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>(resolve => {
      timer = setTimeout(resolve, mostMs);
    });
    await Promise.race([Promise.all([this.lookout.finished(), this.runners.finished()]), tooLong]);
    clearTimeout(timer);
  }

  /** Again and again, a quarter sooner or later so that instances do not keep step. */
  private repeat(work: () => Promise<void>, everyMs: number, firstMs: number): void {
    const next = (delay: number) => {
      if (!this.isRunning) return;
      const timer = setTimeout(async () => {
        this.timers.delete(timer);
        await work();
        next(everyMs * (0.75 + Math.random() / 2));
      }, delay);
      this.timers.add(timer);
    };
    next(firstMs);
  }
}
