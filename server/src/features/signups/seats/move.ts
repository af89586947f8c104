import type { ErrorCode, Id, SignupVia } from '@wanqing/shared';
import type { Door } from '../../activities/doors.service.js';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import type { SeatActivity } from './seat-activity.js';
import type { Signup } from './signup.entity.js';
import type { SignupHappening } from './signup-event.entity.js';

/** Who acts, in words where it is somebody else than the member: 女儿 李芳, 工作人员 王敏. */
export interface Actor {
  /** Null where the product itself acts. */
  readonly accountId: Id | null;
  readonly byName: string | null;
  readonly via: SignupVia;
}

/** One person, or two who come together or not at all. */
export interface Join {
  readonly kind: 'join';
  /** The first is the one who asks, the second the companion. */
  readonly memberIds: readonly [Id] | readonly [Id, Id];
  readonly actor: Actor;
  /** Through the counter: takes the kept seats first, and may overrule gates, never the capacity. */
  readonly desk: boolean;
  readonly anyway: boolean;
  readonly healthConfirmed: boolean;
  readonly despiteConflicts: boolean;
  readonly requestKey: string;
}

/** Something done to a sign-up that is there; for the whole party, except `leave` alone. */
export interface Act {
  readonly kind: 'accept' | 'decline' | 'leave' | 'remove' | 'approve' | 'refuse';
  readonly signupId: Id;
  readonly alone: boolean;
  readonly actor: Actor;
  readonly reason: string;
  readonly requestKey: string;
}

/** What the clock or the plan does: offers that lapse, the quota that is released, the wait-list that ends, more seats. */
export interface Turn {
  readonly kind: 'lapse' | 'release' | 'close' | 'settle';
}

/** Parties in the order of a draw: those with a seat are confirmed, the others wait in this order. */
export interface Place {
  readonly kind: 'place';
  readonly parties: readonly {
    readonly memberIds: readonly Id[];
    readonly seat: boolean;
    readonly actor: Actor;
  }[];
}

export type Move = Join | Act | Turn | Place;

/** An activity and its seats, as they stand at a moment. */
export interface Stage {
  readonly now: Date;
  readonly plan: SignupPlan;
  readonly door: Door;
  readonly activity: SeatActivity;
}

/**
 * What a move came to: the person's row as it is now (null for turns and places), or the refusal. `repeated`: it
 * changed nothing, since this request was answered before, or what it asks for is so already. `memberId`: whom the
 * refusal is about, where it is one of those who asked; the companion's refusals bear their own reason.
 */
export type Moved =
  | {
      readonly ok: true;
      readonly signup: Signup | null;
      readonly repeated: boolean;
      /** Seats asked for before a newcomer who waits, as the view tells them; absent where it was not looked at. */
      readonly ahead?: number;
      /** How the activity stood when the move was decided. */
      readonly stage?: Stage;
    }
  | {
      readonly ok: false;
      readonly reason: ErrorCode;
      readonly details: Record<string, string>;
      readonly memberId?: Id;
    };

/** One thing that happened to one person, in the order in which it happened. */
export interface Happening {
  readonly what: SignupHappening;
  readonly signup: Signup;
  readonly actor: Actor;
  readonly reason: string | null;
}
