import type { ActivityState } from '@wanqing/shared';

/** What the seats of an activity must know of the activity. */
export interface SeatActivity {
  readonly state: ActivityState;
  /** When the first session that takes place starts; null without sessions. */
  readonly startsAt: Date | null;
  /** Whether another session is still to start. */
  readonly comesAgain: boolean;
  /** Way lottery: the draw has been published. */
  readonly drawn: boolean;
}
