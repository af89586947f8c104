import { Injectable } from '@nestjs/common';

/**
 * After jobs are written the transaction has yet to commit, which nobody announces: so the worker of this process
 * looks twice. Whatever commits later is found by its regular look, a second later at most.
 */
const looksAfterMs = [15, 150];

/** Tells the worker of this process that there is something to do. Unheard where no worker runs. */
@Injectable()
export class Bell {
  private hear: (() => void) | null = null;
  private readonly rung = new Set<NodeJS.Timeout>();

  onRing(hear: (() => void) | null): void {
    this.hear = hear;
    for (const timer of this.rung) clearTimeout(timer);
    this.rung.clear();
  }

  ring(): void {
    if (!this.hear || this.rung.size > 0) return;
    for (const delay of looksAfterMs) {
      const timer = setTimeout(() => {
        this.rung.delete(timer);
        this.hear?.();
      }, delay);
      this.rung.add(timer);
    }
  }
}
