/** The simulator's time in Unix milliseconds: a base clock that tests and the admin endpoint can move on. */
export class SimulatorClock {
  #base: () => number;
  #ahead = 0;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return this.#base() + this.#ahead;
  }

  /** Another base clock from now on; steps made so far are forgotten. */
  follow(base: () => number): void {
    this.#base = base;
    this.#ahead = 0;
  }

  advance(ms: number): void {
    this.#ahead += ms;
  }
}
