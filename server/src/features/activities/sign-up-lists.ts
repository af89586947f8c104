import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Condition } from '../notices/audience-parts.js';

/** Somebody on the wait-list, in the order of `StandbyList`. */
export interface Waiter {
  readonly signupId: Id;
  readonly memberId: Id;
  /** The same for both of a pair: they are let in together or not at all. */
  readonly partyId: Id;
}

/** Who may have a seat at the door when those who have one do not come. */
export interface StandbyList {
  /** Seats of the activity. */
  readonly seats: number;
  /** In order of arrival; both of a pair one after the other. */
  readonly waiters: readonly Waiter[];
}

/**
 * What activities must know of sign-ups, which stand above them; the sign-ups feature provides it. On the list of an
 * activity that is by sign-up is who has a confirmed seat.
 */
export abstract class SignupLists {
  /** Condition "is on the list of this activity" on a query's `member`; parameter names carry `name`. */
  abstract onListWhere(activityId: Id, name: string): Condition;
  /** Condition "asked for a seat of this activity and has none for certain" on a query's `member`. */
  abstract waitingWhere(activityId: Id, name: string): Condition;
  /** Condition "this person is on its list" on a query's activity; `column` holds its id. */
  abstract activitiesWhere(column: string, memberId: Id): Condition;
  /** Who of these people is on the list of which of these activities; an activity without any is not in the map. */
  abstract onList(
    manager: EntityManager,
    activityIds: readonly Id[],
    memberIds: readonly Id[],
  ): Promise<Map<Id, Set<Id>>>;
  /** People on each list, without the archived; an activity without any is not in the map. */
  abstract counts(manager: EntityManager, activityIds: readonly Id[]): Promise<Map<Id, number>>;
  /** Whether this person has or had a place in the activity, of whatever state. */
  abstract isKnown(manager: EntityManager, activityId: Id, memberId: Id): Promise<boolean>;
  /** Null where the plan has no standby, or there is no plan. */
  abstract standbyOf(manager: EntityManager, activityId: Id): Promise<StandbyList | null>;
  /** Of these activities those whose plan has standby. */
  abstract withStandby(manager: EntityManager, activityIds: readonly Id[]): Promise<Set<Id>>;
  /** Puts on record that these have been let in from the wait-list; their place in it stays. */
  abstract admitted(
    manager: EntityManager,
    activityId: Id,
    waiters: readonly Waiter[],
    at: Date,
  ): Promise<void>;
}
