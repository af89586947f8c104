import type { Id } from '@wanqing/shared';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Actor, Happening, Moved } from './move.js';
import type { SeatActivity } from './seat-activity.js';
import { isLive } from './seat-counts.rules.js';
import type { Signup } from './signup.entity.js';
import type { SignupHappening } from './signup-event.entity.js';

/** How things stood when the plan's row was taken. */
export interface SeatFacts {
  readonly now: Date;
  readonly plan: SignupPlan;
  readonly activity: SeatActivity;
  /** People named by the moves, with all of their parties, and the wait-list as far as it is needed. */
  readonly rows: readonly Signup[];
  /** Whether `rows` holds the wait-list to its very end. */
  readonly wholeQueue: boolean;
  /** Requests answered before, by `requestOf`, with the row they were answered with. */
  readonly answered: ReadonlyMap<string, Signup>;
}

/** A happening as it is written down, with the request that caused it. */
export interface Entry extends Happening {
  readonly requestKey: string | null;
}

export const requestOf = (accountId: Id | null, requestKey: string): string => `${accountId} ${requestKey}`;

/** When the wait-list ends: with the start of the first session, at the earliest when sign-up closes. */
export function waitEndsAt({ closesAt }: Pick<SignupPlan, 'closesAt'>, startsAt: Date | null): Date {
  return startsAt && startsAt > closesAt ? startsAt : closesAt;
}

/** The seats of one activity while moves are decided: copies of the rows, changed one move after another. */
export class SeatBook {
  readonly now: Date;
  readonly plan: SignupPlan;
  readonly activity: SeatActivity;
  readonly entries: Entry[] = [];
  /** Ids of rows that are new, and of rows that were there and changed. */
  readonly added = new Set<Id>();
  readonly changed = new Set<Id>();
  private readonly rows = new Map<Id, Signup>();
  private readonly originals = new Map<Id, Signup>();
  private readonly byMember = new Map<Id, Signup>();
  private readonly parties = new Map<Id, Signup[]>();
  private readonly answered: Map<string, Signup>;
  /** Parties on the wait-list in order of their tickets, and how many of them are done with. */
  private readonly queue: Id[] = [];
  private passed = 0;

  constructor(private readonly facts: SeatFacts) {
    this.now = facts.now;
    this.plan = { ...facts.plan };
    this.activity = facts.activity;
    this.answered = new Map(facts.answered);
    const inOrder = [...facts.rows].sort((a, b) => a.ticket - b.ticket || (a.id < b.id ? -1 : 1));
    for (const row of inOrder) {
      if (this.rows.has(row.id)) continue;
      this.originals.set(row.id, row);
      this.put({ ...row });
    }
  }

  /** Whether anything is to be written. */
  isChanged(): boolean {
    const was = this.facts.plan;
    return (
      this.entries.length > 0 ||
      this.plan.quotaReleasedAt !== was.quotaReleasedAt ||
      this.plan.closedAt !== was.closedAt
    );
  }

  /** A row as it was when the plan's row was taken. */
  before(id: Id): Signup | undefined {
    return this.originals.get(id);
  }

  row(id: Id): Signup | undefined {
    return this.rows.get(id);
  }

  /** The person's row while it has not ended. */
  standing(memberId: Id): Signup | undefined {
    const row = this.byMember.get(memberId);
    return row && isLive(row.state) ? row : undefined;
  }

  former(memberId: Id): Signup | undefined {
    return this.byMember.get(memberId);
  }

  /** Those of a party who have not ended. */
  party(partyId: Id): Signup[] {
    return (this.parties.get(partyId) ?? []).filter(row => row.partyId === partyId && isLive(row.state));
  }

  /** The next party on the wait-list; undefined at its end. */
  head(): Signup[] | undefined {
    for (; this.passed < this.queue.length; this.passed++) {
      const party = this.party(this.queue[this.passed] as Id);
      if (party[0]?.state === 'waiting') return party;
    }
    return undefined;
  }

  /** All parties on the wait-list, in order. */
  waiting(): Signup[][] {
    return this.queue
      .slice(this.passed)
      .map(partyId => this.party(partyId))
      .filter(([first]) => first?.state === 'waiting');
  }

  all(): Signup[] {
    return [...this.rows.values()];
  }

  earlier(accountId: Id | null, requestKey: string): Signup | undefined {
    const row = this.answered.get(requestOf(accountId, requestKey));
    return row && (this.rows.get(row.id) ?? row);
  }

  /** Adds the row of somebody who arrives, or arrives again. */
  arrive(row: Signup): void {
    if (!this.rows.has(row.id)) this.added.add(row.id);
    // The end of a wait-list that is not all here lies far behind whatever may be given out now.
    this.put(row, this.facts.wholeQueue);
  }

  private put(row: Signup, queues = true): void {
    this.rows.set(row.id, row);
    this.byMember.set(row.memberId, row);
    const party = this.parties.get(row.partyId) ?? [];
    party.push(row);
    this.parties.set(row.partyId, party);
    if (queues && row.state === 'waiting' && this.queue.at(-1) !== row.partyId) this.queue.push(row.partyId);
  }

  /** Writes down what happened to a row, which has been changed already. */
  happened(
    row: Signup,
    what: SignupHappening,
    actor: Actor | null,
    more: { reason?: string; requestKey?: string } = {},
  ): void {
    if (!this.added.has(row.id)) this.changed.add(row.id);
    const requestKey = more.requestKey ?? null;
    const reason = more.reason || null;
    this.entries.push({
      what,
      signup: { ...row },
      actor: actor ?? { accountId: null, byName: null, via: row.via },
      reason,
      requestKey,
    });
    if (actor && requestKey) this.answered.set(requestOf(actor.accountId, requestKey), row);
  }
}

export const answer = (row: Signup | null, repeated = false): Moved => ({
  ok: true,
  signup: row && { ...row },
  repeated,
});
