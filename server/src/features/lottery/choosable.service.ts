import { Injectable } from '@nestjs/common';
import type { DrawForMember, Id, Permission } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { toConflict } from '../signups/gates/conflicts.rules.js';
import { GateFacts } from '../signups/gates/gate-facts.service.js';
import { Gates } from '../signups/gates/gates.service.js';
import { timedBy } from './application-checks.service.js';
import type { Draw } from './draw.entity.js';
import type { DrawCourse } from './draw-courses.service.js';

/** Which courses of a draw somebody may choose, and what else they have on at the time. */
@Injectable()
export class Choosable {
  constructor(
    private readonly dataSource: DataSource,
    private readonly gates: Gates,
    private readonly facts: GateFacts,
  ) {}

  async of(draw: Draw, courses: readonly DrawCourse[], memberId: Id): Promise<DrawForMember['choosable']> {
    const { manager } = this.dataSource;
    const doors = new Map(courses.map(({ activityId, door }) => [activityId, door]));
    const plans = courses.flatMap(({ plan }) => (plan ? timedBy(draw, plan) : []));
    const refusals = await this.gates.before(manager, plans, memberId, doors);
    const candidate = { memberId, healthConfirmed: true, despiteConflicts: false };
    const facts = await this.facts.of(manager, plans, [candidate], doors);
    return courses.map(({ activityId, plan, door }) => {
      const refusal = refusals.get(activityId);
      const isHeld = plan !== null && door.activity.state === 'published';
      return {
        activityId,
        can: permission(isHeld ? refusal : { reason: 'SIGNUP_CLOSED', details: {} }),
        conflicts: facts.conflicts(activityId, memberId).map(toConflict),
        health: plan?.gates.health ?? '',
      };
    });
  }
}

const permission = (refusal: Omit<Extract<Permission, { ok: false }>, 'ok'> | undefined): Permission =>
  refusal ? { ok: false, ...refusal } : { ok: true };
