import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In, LessThan } from 'typeorm';
import { aheadOf } from '../people/ahead.js';
import { Signup } from '../seats/signup.entity.js';
import { SignupPlan } from './signup-plan.entity.js';

/** A plan as draws read it. */
export type DrawPlan = Readonly<SignupPlan>;

/** Somebody on a wait-list, and how many are before them. */
export interface Waits {
  readonly activityId: Id;
  readonly memberId: Id;
  readonly ahead: number;
}

/** Plans that point to draws, for the draws themselves. */
@Injectable()
export class DrawPlans {
  /** In the order in which their activities were made. */
  async of(manager: EntityManager, drawIds: readonly Id[]): Promise<DrawPlan[]> {
    if (drawIds.length === 0) return [];
    const where = { drawId: In([...drawIds]), way: 'lottery' as const };
    return manager.find(SignupPlan, { where, order: { activityId: 'ASC' } });
  }

  /** Where these people wait, of these activities. */
  async waits(
    manager: EntityManager,
    activityIds: readonly Id[],
    memberIds: readonly Id[],
  ): Promise<Waits[]> {
    if (activityIds.length === 0 || memberIds.length === 0) return [];
    const where = {
      activityId: In([...activityIds]),
      memberId: In([...memberIds]),
      state: 'waiting' as const,
    };
    const rows = await manager.findBy(Signup, where);
    const ahead = await aheadOf(manager, rows);
    return rows.map(({ id, activityId, memberId }) => ({ activityId, memberId, ahead: ahead.get(id) ?? 0 }));
  }

  /**
   * Sign-up for what is drawn opens with the draw. It may go on for those who come later, and ends no sooner than the
   * draw's applications.
   */
  async follow(
    manager: EntityManager,
    drawId: Id,
    { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
  ): Promise<void> {
    const ofDraw = { drawId, way: 'lottery' as const };
    await manager.update(SignupPlan, ofDraw, { opensAt });
    await manager.update(SignupPlan, { ...ofDraw, closesAt: LessThan(closesAt) }, { closesAt });
  }
}
