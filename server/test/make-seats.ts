import type { Id } from '@wanqing/shared';
import type { SignupPlan } from '../src/features/signups/plans/signup-plan.entity.js';
import type { Act, Join, Move, Moved } from '../src/features/signups/seats/move.js';
import type { SeatActivity } from '../src/features/signups/seats/seat-activity.js';
import { type Entry, SeatBook } from '../src/features/signups/seats/seat-book.js';
import type { GateAnswers } from '../src/features/signups/seats/seat-book.rules.js';
import { decide } from '../src/features/signups/seats/seat-book.rules.js';
import type { Signup } from '../src/features/signups/seats/signup.entity.js';
import { actOf, atDesk, joinOf } from './make-signup.js';

export const at = (instant: string): Date => new Date(instant);

/** Sunday, 22 November 2026, 9 o'clock in Shanghai. */
export const now = at('2026-11-22T01:00:00.000Z');

export const seatPlan = (overrides: Partial<SignupPlan> = {}): SignupPlan => ({
  activityId: 'course',
  way: 'first_come',
  termId: null,
  seriesId: null,
  drawId: null,
  opensAt: at('2026-11-21T01:00:00.000Z'),
  newAt: null,
  everyoneAt: null,
  closesAt: at('2026-12-05T12:00:00.000Z'),
  leaveUntil: null,
  capacity: 2,
  minimum: null,
  deskQuota: 0,
  deskQuotaUntil: null,
  answerHours: 24,
  waitingMost: null,
  companions: true,
  standby: false,
  missedMost: null,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' },
  taken: 0,
  quotaTaken: 0,
  waiting: 0,
  lastTicket: 0,
  quotaReleasedAt: null,
  closedAt: null,
  createdAt: now,
  updatedAt: now,
  version: 1,
  ...overrides,
});

export const seatActivity = (overrides: Partial<SeatActivity> = {}): SeatActivity => ({
  state: 'published',
  startsAt: at('2026-12-06T01:30:00.000Z'),
  comesAgain: true,
  drawn: false,
  ...overrides,
});

/** Seats of one activity in memory: every batch of moves starts from the rows the one before has left. */
export class SeatsInMemory {
  now = now;
  rows: Signup[] = [];
  entries: Entry[] = [];
  private readonly answered = new Map<string, Signup>();

  constructor(
    public plan: SignupPlan,
    public activity: SeatActivity = seatActivity(),
  ) {}

  move(...moves: Move[]): Moved[] {
    return this.moveThrough(new Map(), ...moves);
  }

  moveThrough(gates: GateAnswers, ...moves: Move[]): Moved[] {
    const { plan, activity, rows, answered } = this;
    const book = new SeatBook({ now: this.now, plan, activity, rows, answered, wholeQueue: true });
    const moved = moves.map(move => decide(book, move, gates));
    this.plan = book.plan;
    this.rows = book.all();
    this.entries.push(...book.entries);
    for (const { actor, requestKey, signup } of book.entries)
      if (requestKey) this.answered.set(`${actor.accountId} ${requestKey}`, signup);
    return moved;
  }

  /** A word for each person in order of tickets: `a confirmed`. */
  get words(): string[] {
    return [...this.rows]
      .sort((a, b) => a.ticket - b.ticket || (a.id < b.id ? -1 : 1))
      .map(({ memberId, state }) => `${memberId} ${state}`);
  }

  of(memberId: Id): Signup {
    const row = this.rows.find(one => one.memberId === memberId);
    if (!row) throw new Error(`${memberId} has not signed up`);
    return row;
  }
}

/** A small set of verbs over seats in memory. */
export const madeSeats = (plan: Partial<SignupPlan> = {}, activity = seatActivity()): SeatsInMemory =>
  new SeatsInMemory(seatPlan(plan), activity);
export const desk = { desk: true, actor: atDesk('desk') } as const;
export const one = (seats: SeatsInMemory, who: string, more: Partial<Join> = {}): Moved =>
  seats.move(joinOf([who], more))[0] as Moved;
export const two = (seats: SeatsInMemory, first: string, second: string, more: Partial<Join> = {}): Moved =>
  seats.move(joinOf([first, second], more))[0] as Moved;
export const does = (seats: SeatsInMemory, kind: Act['kind'], who: string, more: Partial<Act> = {}): Moved =>
  seats.move(actOf(kind, seats.of(who), more))[0] as Moved;
/** Why it was refused; null where it was not. */
export const reasonOf = (moved: Moved): string | null => (moved.ok ? null : moved.reason);
