import { Logger } from '@nestjs/common';
import { isDatabaseAway } from '../db/faults.js';
import type { Claim } from './claim.js';
import { errorName } from './error-name.rules.js';
import type { AnyCourier } from './registry.js';
import type { Settler } from './settler.js';

/** Reads what a courier is to do. */
export class Loader {
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly courier: AnyCourier,
    private readonly settler: Settler,
  ) {}

  /** What is to be done for each, by id of the job; what has nothing to do any more, or cannot be read, ends here. */
  async load(claims: readonly Claim[]): Promise<Map<string, unknown>> {
    try {
      const items = await this.courier.load(claims.map(({ job }) => job));
      const needless = claims.filter(({ job }) => !items.has(job.id));
      this.settler.add(needless.map(claim => ({ claim, as: 'needless' })));
      return items;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      return claims.length > 1 ? this.loadEach(claims) : this.unreadable(claims, error);
    }
  }

  /** One that cannot be read must not hold up the others. */
  private async loadEach(claims: readonly Claim[]): Promise<Map<string, unknown>> {
    const items = new Map<string, unknown>();
    for (const claim of claims) for (const [id, item] of await this.load([claim])) items.set(id, item);
    return items;
  }

  private unreadable(claims: readonly Claim[], error: unknown): Map<string, unknown> {
    this.logger.error({ kind: this.courier.kind, jobId: claims[0]?.job.id, error });
    this.settler.add(claims.map(claim => ({ claim, as: 'retry', retry: { retry: errorName(error) } })));
    return new Map();
  }
}
