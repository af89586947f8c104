import { isDatabaseAway } from '../db/faults.js';
import type { Hands } from './hands.js';

const firstMs = 250;
const mostMs = 5000;

/**
 * Does what must be done however long the database is away: a delivery that happened is written down, and a
 * mark whose answer was lost is asked for again.
 */
export class Patience {
  private isOver = false;

  constructor(private readonly hands: Hands) {}

  /** Waits no longer: what the database never heard of will be found lost. */
  end(): void {
    this.isOver = true;
  }

  async with<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await work();
      } catch (error) {
        if (this.isOver || !isDatabaseAway(error)) throw error;
        this.hands.failed(error);
        await new Promise(resolve => setTimeout(resolve, Math.min(firstMs * tries, mostMs)));
      }
    }
  }
}
