import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { SignupPlan } from './signup-plan.entity.js';

/** Somebody before the gates of an activity. */
export interface Candidate {
  readonly memberId: Id;
  readonly healthConfirmed: boolean;
  readonly despiteConflicts: boolean;
}

export interface Refusal {
  readonly reason: ErrorCode;
  readonly details: Record<string, string>;
}

/** Asks, in the order of the contract, whether people may sign up. */
@Injectable()
export class Gates {
  /**
   * For many at once, in a fixed number of statements; called inside the transaction that holds the plan's row.
   * @returns the first refusal of each person; who may pass is not in the map
   */
  async refusals(
    _manager: EntityManager,
    _plan: SignupPlan,
    _candidates: readonly Candidate[],
  ): Promise<Map<Id, Refusal>> {
    return new Map();
  }
}
