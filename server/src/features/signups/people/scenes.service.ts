import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id, Permission } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import type { Refusal } from '../gates/gates.rules.js';
import { Draws, type DrawWindow } from '../plans/draws.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Stage } from '../seats/move.js';
import { SeatBook } from '../seats/seat-book.js';
import { toSeatActivity } from '../seats/seat-facts.service.js';
import { join } from '../seats/seat-joining.rules.js';

/** An activity one can sign up for, as it stands now. */
export interface Scene extends Stage {
  /** When people apply in the draw whose result is not published yet; null where there is none. */
  readonly applying: DrawWindow | null;
}

/** Reads how the sign-up of activities stands, without holding anything. */
@Injectable()
export class Scenes {
  constructor(
    private readonly doors: DoorsService,
    private readonly draws: Draws,
  ) {}

  /** In a fixed number of statements; an activity without a plan is not in the map. */
  async of(
    manager: EntityManager,
    activityIds: readonly Id[],
    now: Date,
    known?: ReadonlyMap<Id, Door>,
  ): Promise<Map<Id, Scene>> {
    const wanted = [...new Set(activityIds)];
    const plans = wanted.length ? await manager.findBy(SignupPlan, { activityId: In(wanted) }) : [];
    const doors = known ?? (await this.doors.ofActivities(manager, wanted));
    const windows = await this.windows(manager, plans);
    const scenes = new Map<Id, Scene>();
    for (const plan of plans) {
      const door = doors.get(plan.activityId);
      if (!door) continue;
      const window = windows.get(plan.drawId ?? '');
      const activity = toSeatActivity(door, now, window?.published ?? false);
      const applying = window && !window.published ? window : null;
      scenes.set(plan.activityId, { now, plan, door, activity, applying });
    }
    return scenes;
  }

  private async windows(manager: EntityManager, plans: readonly SignupPlan[]): Promise<Map<Id, DrawWindow>> {
    const drawIds = new Set(plans.flatMap(plan => (plan.way === 'lottery' && plan.drawId) || []));
    return drawIds.size > 0 ? this.draws.windows(manager, [...drawIds]) : new Map();
  }
}

/**
 * Whether somebody can sign up now, apply for a seat in a draw, or join the wait-list: what the seats would answer.
 * @param refusal of the gates, null where they let the person pass
 */
export function canJoin(scene: Scene, memberId: Id, refusal: Refusal | null, desk = false): Permission {
  const { now } = scene;
  const canApply = scene.plan.way === 'lottery' && !desk;
  const plan = canApply ? { ...scene.plan, ...windowOf(scene) } : scene.plan;
  const activity = canApply ? { ...scene.activity, drawn: true } : scene.activity;
  const book = new SeatBook({ now, plan, activity, rows: [], wholeQueue: true, answered: new Map() });
  const moved = join(
    book,
    {
      ...{ kind: 'join', memberIds: [memberId], desk, anyway: false, requestKey: '' },
      actor: { accountId: null, byName: null, via: desk ? 'desk' : 'self' },
      healthConfirmed: true,
      despiteConflicts: true,
    },
    new Map(refusal ? [[memberId, refusal]] : []),
  );
  if (moved.ok) return { ok: true };
  const reason = (canApply && scene.applying && ofDraws[moved.reason]) || moved.reason;
  return { ok: false, reason, details: moved.details };
}

/** What the seats say of times, where one applies in a draw instead. */
const ofDraws: Partial<Record<ErrorCode, ErrorCode>> = {
  SIGNUP_NOT_OPEN: 'DRAW_NOT_OPEN',
  SIGNUP_CLOSED: 'DRAW_CLOSED',
};

/** Between which moments people sign up; while a draw is to come, between which they apply in it. */
export const windowOf = ({ plan, applying }: Scene): Pick<SignupPlan, 'opensAt' | 'closesAt'> => {
  const { opensAt, closesAt } = applying ?? plan;
  return { opensAt, closesAt };
};
