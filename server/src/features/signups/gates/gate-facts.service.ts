import { Injectable } from '@nestjs/common';
import { dayOf, type Id } from '@wanqing/shared';
import { type EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { type Door, DoorsService } from '../../activities/doors.service.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import { comingSlots, conflictsWith, spanOf } from './conflicts.rules.js';
import { type Engagement, Engagements } from './engagements.js';
import { isStaged, lastStage, type Past, type Standing, type Terms } from './gates.rules.js';

/** Somebody before the gates of an activity. */
export interface Candidate {
  readonly memberId: Id;
  readonly healthConfirmed: boolean;
  readonly despiteConflicts: boolean;
}

type Person = NonNullable<Standing['person']>;

/** What gates must know: what activities ask of people, and how people stand. */
export class Facts {
  private readonly engaged = new Map<Id, Engagement[]>();

  constructor(
    private readonly doors: ReadonlyMap<Id, Door>,
    private readonly people: ReadonlyMap<Id, Person>,
    private readonly past: ReadonlyMap<Id, Past[]>,
    engagements: readonly Engagement[],
    private readonly now: Date,
  ) {
    for (const one of engagements) this.engaged.set(one.memberId, [...this.of(one.memberId), one]);
  }

  private of(memberId: Id): Engagement[] {
    return this.engaged.get(memberId) ?? [];
  }

  terms({ activityId, termId, seriesId, gates, opensAt, newAt, everyoneAt, missedMost }: SignupPlan): Terms {
    const door = this.doors.get(activityId);
    const first = door?.sessions.find(({ cancelledAt }) => cancelledAt === null);
    return {
      ...{ activityId, termId, seriesId, gates, opensAt, newAt, everyoneAt, missedMost },
      invitedPaths: door?.invitedPaths ?? [],
      firstDay: first ? dayOf(first.startsAt) : null,
    };
  }

  standing({ activityId }: Pick<SignupPlan, 'activityId'>, candidate: Candidate): Standing {
    const { memberId, healthConfirmed, despiteConflicts } = candidate;
    return {
      person: this.people.get(memberId) ?? null,
      past: this.past.get(memberId) ?? [],
      conflict: this.conflicts(activityId, memberId)[0]?.title ?? null,
      ...{ healthConfirmed, despiteConflicts },
    };
  }

  /** What this person has on at the same time. */
  conflicts(activityId: Id, memberId: Id): Engagement[] {
    const others = this.of(memberId).filter(one => one.activityId !== activityId);
    if (others.length === 0) return [];
    return conflictsWith(comingSlots(this.doors.get(activityId)?.sessions ?? [], this.now), others);
  }
}

/** Gathers what gates must know, in a fixed number of statements; what no gate asks for is not read. */
@Injectable()
export class GateFacts {
  constructor(
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly people: MemberLookup,
    private readonly engagements: Engagements,
  ) {}

  /** @param known doors of these plans that the caller has at hand */
  async of(
    manager: EntityManager,
    plans: readonly SignupPlan[],
    candidates: readonly Candidate[],
    known?: ReadonlyMap<Id, Door>,
  ): Promise<Facts> {
    const now = this.clock.now();
    const ids = plans.map(({ activityId }) => activityId);
    const doors = known ?? (await this.doors.ofActivities(manager, ids));
    const memberIds = [...new Set(candidates.map(({ memberId }) => memberId))];
    const people = await this.people.standings(manager, memberIds);
    const past = plans.some(plan => asksForPast(plan, now)) ? await pastOf(manager, memberIds) : new Map();
    const asking = candidates.filter(({ despiteConflicts }) => !despiteConflicts);
    const slots = ids.flatMap(id => comingSlots(doors.get(id)?.sessions ?? [], now));
    const span = spanOf(slots);
    const engagements = span
      ? await this.engagements.of(
          manager,
          asking.map(({ memberId }) => memberId),
          span,
        )
      : [];
    return new Facts(doors, people, past, engagements, now);
  }
}

const asksForPast = (plan: SignupPlan, now: Date): boolean =>
  plan.gates.after.length > 0 ||
  (plan.gates.perTerm !== null && plan.termId !== null) ||
  (isStaged(plan) && now < lastStage(plan));

interface PastRow extends Omit<Past, 'completed' | 'joinedAt'> {
  readonly memberId: Id;
  readonly completedAt: string | number | null;
  readonly joinedAt: string | number;
}

/** Places that people have, have completed, or have stayed away from, by person. */
async function pastOf(manager: EntityManager, memberIds: readonly Id[]): Promise<Map<Id, Past[]>> {
  const past = new Map<Id, Past[]>();
  if (memberIds.length === 0) return past;
  const rows: PastRow[] = await manager.query(
    `SELECT signup.memberId, signup.activityId, plan.termId, plan.seriesId, signup.state, signup.completedAt,
        signup.missed, signup.joinedAt
      FROM signups signup INNER JOIN signup_plans plan ON plan.activityId = signup.activityId
      WHERE signup.memberId IN (${memberIds.map(() => '?').join(', ')})
        AND (signup.state IN ('requested', 'offered', 'confirmed', 'waiting')
          OR signup.completedAt IS NOT NULL OR signup.missed > 0)`,
    [...memberIds],
  );
  for (const { memberId, completedAt, joinedAt, ...row } of rows) {
    const one = { ...row, completed: completedAt !== null, joinedAt: new Date(Number(joinedAt)) };
    past.set(memberId, [...(past.get(memberId) ?? []), one]);
  }
  return past;
}
