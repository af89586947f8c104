import { Injectable } from '@nestjs/common';
import type { Id, Permission } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { type Door, DoorsService } from '../activities/doors.service.js';
import { Draws } from './draws.js';
import type { Refusal } from './gates.rules.js';
import { type SeatActivity, SeatBook } from './seat-book.js';
import { toSeatActivity } from './seat-facts.service.js';
import { join } from './seat-joining.rules.js';
import { SignupPlan } from './signup-plan.entity.js';

/** An activity one can sign up for, as it stands now. */
export interface Scene {
  readonly now: Date;
  readonly plan: SignupPlan;
  readonly door: Door;
  readonly activity: SeatActivity;
}

/** Reads how the sign-up of activities stands, without holding anything. */
@Injectable()
export class Scenes {
  constructor(
    private readonly doors: DoorsService,
    private readonly draws: Draws,
  ) {}

  /** In a fixed number of statements, and one a draw; an activity without a plan is not in the map. */
  async of(
    manager: EntityManager,
    activityIds: readonly Id[],
    now: Date,
    known?: ReadonlyMap<Id, Door>,
  ): Promise<Map<Id, Scene>> {
    const wanted = [...new Set(activityIds)];
    const plans = wanted.length ? await manager.findBy(SignupPlan, { activityId: In(wanted) }) : [];
    const doors = known ?? (await this.doors.ofActivities(manager, wanted));
    const published = await this.published(manager, plans);
    const scenes = new Map<Id, Scene>();
    for (const plan of plans) {
      const door = doors.get(plan.activityId);
      const drawn = plan.drawId !== null && published.has(plan.drawId);
      if (door) scenes.set(plan.activityId, { now, plan, door, activity: toSeatActivity(door, now, drawn) });
    }
    return scenes;
  }

  private async published(manager: EntityManager, plans: readonly SignupPlan[]): Promise<Set<Id>> {
    const published = new Set<Id>();
    for (const drawId of new Set(plans.flatMap(plan => plan.drawId ?? [])))
      if (await this.draws.isPublished(manager, drawId)) published.add(drawId);
    return published;
  }
}

/**
 * Whether somebody can sign up now, apply for a seat in a draw, or join the wait-list: what the seats would answer.
 * @param refusal of the gates, null where they let the person pass
 */
export function canJoin(scene: Scene, memberId: Id, refusal: Refusal | null, desk = false): Permission {
  const { plan, now } = scene;
  const canApply = plan.way === 'lottery' && !desk;
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
  return moved.ok ? { ok: true } : { ok: false, reason: moved.reason, details: moved.details };
}
