import { DomainError } from '../../kernel/domain-error.js';

/** Heavy work, a few at a time; the others wait in line, and where the line is long they are told BUSY. */
export class Lanes {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly lanes: number,
    private readonly longest: number,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < this.lanes) this.running += 1;
    else if (this.line.length >= this.longest) throw new DomainError('BUSY');
    else await new Promise<void>(go => this.line.push(go));
  }

  /** Whoever is next takes the place over, so that nobody slips in between. */
  private leave(): void {
    const next = this.line.shift();
    if (next) next();
    else this.running -= 1;
  }
}
