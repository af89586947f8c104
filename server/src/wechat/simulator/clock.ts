/** The simulator's time in Unix milliseconds: a base clock that tests and the admin endpoint can move on. */
export class SimulatorClock {
  readonly #base: () => number;
  #ahead = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return this.#base() + this.#ahead;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
