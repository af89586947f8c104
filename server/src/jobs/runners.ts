import { Injectable } from '@nestjs/common';
import { CourierRunner } from './courier-runner.js';
import { Means } from './means.js';
import { Registry } from './registry.js';
import type { Runner } from './runner.js';
import { WorkerSettings } from './settings.js';
import { Slots } from './slots.js';
import { TaskRunner } from './task-runner.js';

/** One runner for each kind, so that a kind with a million jobs does not keep another waiting. */
@Injectable()
export class Runners {
  private readonly runners = new Map<string, Runner>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly slots: Slots;
  isStopping = false;

  constructor(
    private readonly registry: Registry,
    private readonly means: Means,
    private readonly settings: WorkerSettings,
  ) {
    this.slots = new Slots(settings.tasks);
  }

  /** Works off a kind, or joins the work that is under way. */
  run(kind: string): Promise<void> {
    const running = this.running.get(kind);
    if (running || this.isStopping) return running ?? Promise.resolve();
    const run = this.of(kind)
      .run()
      .finally(() => this.running.delete(kind));
    this.running.set(kind, run);
    return run;
  }

  stop(): void {
    this.isStopping = true;
    for (const runner of this.runners.values()) runner.stop();
  }

  abort(): void {
    for (const runner of this.runners.values()) runner.abort();
  }

  /** When nothing is under way any more. */
  async finished(): Promise<void> {
    await Promise.allSettled(this.running.values());
  }

  private of(kind: string): Runner {
    const runner = this.runners.get(kind) ?? this.make(kind);
    this.runners.set(kind, runner);
    return runner;
  }

  private make(kind: string): Runner {
    const courier = this.registry.couriers.get(kind);
    if (courier) return new CourierRunner(courier, this.means, this.settings.deliveryMs);
    const task = this.registry.tasks.get(kind);
    if (task) return new TaskRunner(task, this.means, this.settings.tasksOfKind, this.slots);
    throw new Error(`nobody registered ${kind}`);
  }
}
