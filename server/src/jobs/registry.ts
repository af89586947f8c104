import { Injectable, Logger } from '@nestjs/common';
import type { Courier, Task, Tick } from './job.js';

export type AnyTask = Task<object>;
export type AnyCourier = Courier<object, unknown, unknown>;

/** What this version of the product knows how to do. */
@Injectable()
export class Registry {
  readonly tasks = new Map<string, AnyTask>();
  readonly couriers = new Map<string, AnyCourier>();
  readonly ticks = new Map<string, Tick>();
  private readonly logger = new Logger('jobs');

  kinds(): string[] {
    return [...this.tasks.keys(), ...this.couriers.keys()];
  }

  addTask(task: AnyTask): void {
    this.expectNew(task.kind);
    this.tasks.set(task.kind, task);
  }

  addCourier(courier: AnyCourier): void {
    this.expectNew(courier.kind);
    this.couriers.set(courier.kind, courier);
  }

  addTick(tick: Tick): void {
    if (this.ticks.has(tick.name)) throw new Error(`${tick.name} recurs already`);
    this.ticks.set(tick.name, tick);
  }

  /** What the job does, in Chinese; null where another version wrote it. */
  inWords(kind: string, payload: object): string | null {
    const known = this.tasks.get(kind) ?? this.couriers.get(kind);
    try {
      return known?.inWords(payload) ?? null;
    } catch (error) {
      this.logger.error({ kind, error });
      return null;
    }
  }

  private expectNew(kind: string): void {
    if (this.tasks.has(kind) || this.couriers.has(kind)) throw new Error(`${kind} is registered already`);
  }
}
