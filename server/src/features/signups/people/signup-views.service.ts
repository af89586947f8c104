import { Injectable } from '@nestjs/common';
import type { Id, SignupActivity, SignupGlance, SignupView, UnitRef } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import { OrgService } from '../../org/org.service.js';
import type { Refusal } from '../gates/gates.rules.js';
import { Gates } from '../gates/gates.service.js';
import { freeSeats } from '../seats/seat-counts.rules.js';
import { Signup } from '../seats/signup.entity.js';
import { PlaceViews } from './place-views.service.js';
import { canJoin, type Scene, Scenes, windowOf } from './scenes.service.js';

/** An activity, and how its seats stand before somebody. */
export interface Card {
  readonly activity: SignupActivity;
  readonly glance: SignupGlance;
}

/** Activities one can sign up for, in short; for lists of up to some hundred, in a fixed number of statements. */
@Injectable()
export class SignupViews {
  constructor(
    private readonly doors: DoorsService,
    private readonly scenes: Scenes,
    private readonly places: PlaceViews,
    private readonly gates: Gates,
    private readonly org: OrgService,
  ) {}

  /** Drafts too; one that is not there is not in the map. */
  async activities(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, SignupActivity>> {
    return this.inShort(manager, await this.doors.ofActivities(manager, ids));
  }

  /** How the seats stand before this person; an activity without a plan is not in the map. */
  async glances(
    manager: EntityManager,
    activityIds: readonly Id[],
    memberId: Id,
    now: Date,
  ): Promise<Map<Id, SignupGlance>> {
    return this.glancesOf(manager, await this.scenes.of(manager, activityIds, now), memberId);
  }

  /** Both at once; an activity without a plan is not in the map. */
  async cards(
    manager: EntityManager,
    activityIds: readonly Id[],
    memberId: Id,
    now: Date,
  ): Promise<Map<Id, Card>> {
    const doors = await this.doors.ofActivities(manager, activityIds);
    const activities = await this.inShort(manager, doors);
    const glances = await this.glancesOf(
      manager,
      await this.scenes.of(manager, activityIds, now, doors),
      memberId,
    );
    return new Map(
      [...glances].flatMap(([id, glance]) => {
        const activity = activities.get(id);
        return activity ? [[id, { activity, glance }] as const] : [];
      }),
    );
  }

  private async glancesOf(
    manager: EntityManager,
    scenes: ReadonlyMap<Id, Scene>,
    memberId: Id,
  ): Promise<Map<Id, SignupGlance>> {
    const all = [...scenes.values()];
    if (all.length === 0) return new Map();
    const doors = new Map(all.map(({ plan, door }) => [plan.activityId, door]));
    const refusals = await this.gates.before(
      manager,
      all.map(({ plan }) => plan),
      memberId,
      doors,
    );
    const rows = await manager.findBy(Signup, { memberId, activityId: In([...scenes.keys()]) });
    const mine = await this.places.of(manager, rows, scenes);
    const mineOf = new Map(mine.map(view => [view.activityId, view]));
    return new Map(
      all.map(scene => {
        const id = scene.plan.activityId;
        const refusal = refusals.get(id) ?? null;
        return [id, toGlance(scene, memberId, refusal, mineOf.get(id) ?? null)] as const;
      }),
    );
  }

  /** Activities whose doors the caller has at hand. */
  async inShort(manager: EntityManager, doors: ReadonlyMap<Id, Door>): Promise<Map<Id, SignupActivity>> {
    const units = await this.org.byIds(
      [...doors.values()].map(({ activity }) => activity.unitId),
      manager,
    );
    return new Map(
      [...doors].map(([id, door]) => {
        const { unitId } = door.activity;
        return [id, toSignupActivity(door, { id: unitId, name: units.get(unitId)?.name ?? '' })] as const;
      }),
    );
  }
}

/** Seats that are free while somebody waits are on their way to them. */
const toGlance = (
  scene: Scene,
  memberId: Id,
  refusal: Refusal | null,
  mine: SignupView | null,
): SignupGlance => ({
  way: scene.plan.way,
  opensAt: windowOf(scene).opensAt.toISOString(),
  closesAt: windowOf(scene).closesAt.toISOString(),
  drawId: scene.plan.drawId,
  byDraw: scene.plan.way === 'lottery' && !scene.activity.drawn,
  capacity: scene.plan.capacity,
  free: scene.plan.waiting > 0 ? 0 : freeSeats(scene.plan),
  waiting: scene.plan.waiting,
  mine,
  canSignUp: canJoin(scene, memberId, refusal),
});

const toSignupActivity = ({ activity, sessions }: Door, organizer: UnitRef): SignupActivity => ({
  id: activity.id,
  title: activity.title,
  kind: activity.kind,
  state: activity.state,
  summary: activity.summary,
  place: activity.place,
  bring: activity.bring,
  contactName: activity.contactName,
  contactPhone: activity.contactPhone,
  organizer,
  cancelReason: activity.cancelReason,
  sessions: sessions.map(session => ({
    id: session.id,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    place: session.place,
    cancelled: session.cancelledAt && (session.cancelReason ?? ''),
  })),
});
