import { Injectable } from '@nestjs/common';
import type { ErrorCode, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { Gather } from '../../kernel/gather.js';
import { type Door, DoorsService } from '../activities/doors.service.js';
import { type Facts, GateFacts } from '../signups/gates/gate-facts.service.js';
import { companionRefusal } from '../signups/gates/gate-words.rules.js';
import { firstRefusal, type Refusal } from '../signups/gates/gates.rules.js';
import { Gates } from '../signups/gates/gates.service.js';
import { type DrawPlan, DrawPlans } from '../signups/plans/draw-plans.service.js';
import type { Draw } from './draw.entity.js';

/** Somebody, with a companion or alone, wants to be in the draw for these. */
export interface Wanted {
  readonly draw: Draw;
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  readonly choices: readonly Id[];
  readonly healthConfirmed: boolean;
}

interface Before {
  readonly plans: ReadonlyMap<Id, DrawPlan>;
  readonly doors: ReadonlyMap<Id, Door>;
  readonly facts: Facts;
}

const no = (reason: ErrorCode): Refusal => ({ reason, details: {} });

/** The draw's times are the sign-up's: a plan may have older ones, and knows no stages. */
export const timedBy = ({ opensAt }: Pick<Draw, 'opensAt'>, plan: DrawPlan): DrawPlan => ({
  ...plan,
  ...{ opensAt, newAt: null, everyoneAt: null },
});

/** Asks whether people may apply for what they chose; those who ask at the same moment share the statements. */
@Injectable()
export class ApplicationChecks {
  private readonly queue = new Gather<Wanted, Refusal | Promise<Refusal | null> | null>(together =>
    this.check(together),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly plans: DrawPlans,
    private readonly doors: DoorsService,
    private readonly gates: Gates,
    private readonly facts: GateFacts,
  ) {}

  /** What is in the way; null: nothing. */
  async refusal(wanted: Wanted): Promise<Refusal | null> {
    return (await this.queue.get(wanted)) ?? null;
  }

  private async check(together: readonly Wanted[]): Promise<Map<Wanted, Promise<Refusal | null>>> {
    const answers = new Map<Wanted, Promise<Refusal | null>>();
    for (const drawId of new Set(together.map(({ draw }) => draw.id))) {
      const ofDraw = together.filter(({ draw }) => draw.id === drawId);
      const before = await this.before(ofDraw);
      for (const wanted of ofDraw) answers.set(wanted, this.decide(wanted, before));
    }
    return answers;
  }

  private async before(together: readonly Wanted[]): Promise<Before> {
    const { manager } = this.dataSource;
    const [{ draw }] = together as [Wanted];
    const plans = (await this.plans.of(manager, [draw.id])).map(plan => timedBy(draw, plan));
    const doors = await this.doors.ofActivities(
      manager,
      plans.map(({ activityId }) => activityId),
    );
    const candidates = together.flatMap(({ people, healthConfirmed }) =>
      people.map(({ id }) => ({ memberId: id, healthConfirmed, despiteConflicts: true })),
    );
    const facts = await this.facts.of(manager, plans, candidates, doors);
    return { plans: new Map(plans.map(plan => [plan.activityId, plan])), doors, facts };
  }

  private async decide(wanted: Wanted, before: Before): Promise<Refusal | null> {
    const { choices, people } = wanted;
    const plans = choices.flatMap(id => (isHeld(before.doors.get(id)) ? (before.plans.get(id) ?? []) : []));
    if (plans.length < choices.length || new Set(choices).size < choices.length)
      return no('DRAW_CHOICE_WRONG');
    if (people.length > 1 && !plans.every(({ companions }) => companions)) return no('COMPANIONS_NOT_ASKED');
    for (const [index, person] of people.entries()) {
      const refusal = await this.ofPerson(person.id, wanted.healthConfirmed, plans, before);
      if (refusal) return index === 0 ? refusal : companionRefusal(person.name, refusal);
    }
    return null;
  }

  /** Of the few who are refused each is asked again for the words. */
  private async ofPerson(
    memberId: Id,
    healthConfirmed: boolean,
    plans: readonly DrawPlan[],
    { doors, facts }: Before,
  ): Promise<Refusal | null> {
    const candidate = { memberId, healthConfirmed, despiteConflicts: true };
    for (const plan of plans) {
      const standing = facts.standing(plan, candidate);
      const refusal = firstRefusal(facts.terms(plan), standing, this.clock.now());
      if (!refusal) continue;
      const worded = await this.gates.before(this.dataSource.manager, [plan], memberId, doors);
      return worded.get(plan.activityId) ?? refusal;
    }
    return null;
  }
}

const isHeld = (door: Door | undefined): boolean => door?.activity.state === 'published';
