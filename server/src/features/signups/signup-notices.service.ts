import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Happening } from './move.js';
import type { SignupPlan } from './signup-plan.entity.js';

/** Tells people what became of their place, in the transaction of the fact itself. */
@Injectable()
export class SignupNotices {
  /** One notice for all to whom the same happened in one go; nobody is told what they have just done themselves. */
  async told(_manager: EntityManager, _plan: SignupPlan, _happenings: readonly Happening[]): Promise<void> {
    return;
  }
}
