import { Injectable } from '@nestjs/common';
import type { Conflict, Id, SignupPage } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Door } from '../../activities/doors.service.js';
import { MemberLookup } from '../../members/member-lookup.service.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import { toConflict } from './conflicts.rules.js';
import { type Candidate, type Facts, GateFacts } from './gate-facts.service.js';
import { gateWords } from './gate-words.rules.js';
import { GateWords, inWords, needsWords } from './gate-words.service.js';
import {
  firstRefusal,
  gateKinds,
  type Refusal,
  refusalAt,
  refusalOfOffer,
  type Terms,
} from './gates.rules.js';

export type { Candidate } from './gate-facts.service.js';
export type { Refusal } from './gates.rules.js';

type View = SignupPage['gates'][number];

/** Asks, in the order of the contract, whether people may sign up. */
@Injectable()
export class Gates {
  constructor(
    private readonly clock: Clock,
    private readonly facts: GateFacts,
    private readonly words: GateWords,
    private readonly people: MemberLookup,
  ) {}

  /**
   * For many at once, in a fixed number of statements; called inside the transaction that holds the plan's row.
   * Where courses of a term are counted the people are held too, so that nobody slips into two at the same moment.
   * @param door of the activity, where the caller has it at hand
   * @returns the first refusal of each person; who may pass is not in the map
   */
  async refusals(
    manager: EntityManager,
    plan: SignupPlan,
    candidates: readonly Candidate[],
    door?: Door,
  ): Promise<Map<Id, Refusal>> {
    if (plan.gates.perTerm !== null && plan.termId !== null)
      await this.people.hold(
        manager,
        candidates.map(({ memberId }) => memberId),
      );
    const known = door && new Map([[plan.activityId, door]]);
    const facts = await this.facts.of(manager, [plan], candidates, known);
    const asked = candidates.map(candidate => ({ key: candidate.memberId, plan, candidate }));
    return this.decide(manager, facts, asked);
  }

  /**
   * Whether people may take a seat that is offered to them; the people are held as they are when they join.
   * @returns who may is not in the map
   */
  async refusalsOfOffers(
    manager: EntityManager,
    plan: SignupPlan,
    memberIds: readonly Id[],
    door: Door,
  ): Promise<Map<Id, Refusal>> {
    if (memberIds.length === 0 || plan.gates.perTerm === null || plan.termId === null) return new Map();
    await this.people.hold(manager, memberIds);
    const candidates = memberIds.map(memberId => ({
      ...{ memberId, healthConfirmed: true, despiteConflicts: true },
    }));
    const facts = await this.facts.of(manager, [plan], candidates, new Map([[plan.activityId, door]]));
    const terms = facts.terms(plan);
    return new Map(
      candidates.flatMap(candidate => {
        const refusal = refusalOfOffer(terms, facts.standing(plan, candidate));
        return refusal ? [[candidate.memberId, refusal] as const] : [];
      }),
    );
  }

  /**
   * The same for one person before many activities, as a page shows it: what can be confirmed there is taken for
   * confirmed.
   * @returns the first refusal of each activity
   */
  async before(
    manager: EntityManager,
    plans: readonly SignupPlan[],
    memberId: Id,
    doors: ReadonlyMap<Id, Door>,
  ): Promise<Map<Id, Refusal>> {
    const candidate = { memberId, healthConfirmed: true, despiteConflicts: true };
    const facts = await this.facts.of(manager, plans, [candidate], doors);
    const asked = plans.map(plan => ({ key: plan.activityId, plan, candidate }));
    return this.decide(manager, facts, asked);
  }

  /** Each gate of an activity in words, as it stands before this person, and what they have on at the same time. */
  async page(
    manager: EntityManager,
    plan: SignupPlan,
    memberId: Id,
  ): Promise<{ gates: View[]; conflicts: Conflict[] }> {
    const now = this.clock.now();
    const candidate = { memberId, healthConfirmed: true, despiteConflicts: false };
    const facts = await this.facts.of(manager, [plan], [candidate]);
    const terms = facts.terms(plan);
    const standing = facts.standing(plan, candidate);
    const words = (await this.words.of(manager, [terms]))(plan.activityId);
    const gates = gateKinds.flatMap(kind => {
      const said = gateWords(kind, terms, standing, words);
      // Health is confirmed apart; what is on at the same time is a choice.
      if (said === null || kind === 'conflict') return [];
      return [{ kind, words: said, passed: refusalAt(kind, terms, standing, now) === null }];
    });
    return { gates, conflicts: facts.conflicts(plan.activityId, memberId).map(toConflict) };
  }

  /** How people stand at the counter, where health is asked about by staff: refusals, and what else they have on. */
  async atDesk(
    manager: EntityManager,
    plan: SignupPlan,
    memberIds: readonly Id[],
  ): Promise<{ refusals: Map<Id, Refusal>; conflicts: (memberId: Id) => Conflict[] }> {
    const candidates = memberIds.map(memberId => ({
      ...{ memberId, healthConfirmed: true, despiteConflicts: false },
    }));
    const facts = await this.facts.of(manager, [plan], candidates);
    const asked = candidates.map(candidate => ({ key: candidate.memberId, plan, candidate }));
    return {
      refusals: await this.decide(manager, facts, asked),
      conflicts: memberId => facts.conflicts(plan.activityId, memberId).map(toConflict),
    };
  }

  private async decide(
    manager: EntityManager,
    facts: Facts,
    asked: readonly { key: Id; plan: SignupPlan; candidate: Candidate }[],
  ): Promise<Map<Id, Refusal>> {
    const now = this.clock.now();
    const refused: { key: Id; terms: Terms; refusal: Refusal }[] = [];
    for (const { key, plan, candidate } of asked) {
      const terms = facts.terms(plan);
      const refusal = firstRefusal(terms, facts.standing(plan, candidate), now);
      if (refusal) refused.push({ key, terms, refusal });
    }
    const unspoken = new Map(
      refused.filter(({ refusal }) => needsWords(refusal)).map(({ terms }) => [terms.activityId, terms]),
    );
    const words = unspoken.size > 0 ? await this.words.of(manager, [...unspoken.values()]) : null;
    return new Map(
      refused.map(({ key, terms, refusal }) => [
        key,
        words ? inWords(refusal, words(terms.activityId)) : refusal,
      ]),
    );
  }
}
