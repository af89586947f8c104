import type { Instant, SignupPlanInput } from '@wanqing/shared';
import { DomainError } from '../../../kernel/domain-error.js';
import type { SignupPlan } from './signup-plan.entity.js';

/** What of a plan the organizer decides. */
export type PlanColumns = Omit<
  SignupPlan,
  | 'activityId'
  | 'termId'
  | 'seriesId'
  | 'missedMost'
  | 'taken'
  | 'quotaTaken'
  | 'waiting'
  | 'lastTicket'
  | 'quotaReleasedAt'
  | 'closedAt'
  | 'createdAt'
  | 'updatedAt'
  | 'version'
>;

/** Plausible years keep a slip of the keyboard out of the calendar. */
const isPlausible = (moment: Date | null): boolean =>
  moment === null || (moment.getUTCFullYear() >= 2000 && moment.getUTCFullYear() < 2100);

/**
 * The columns of a plan as the editor gives it. Stages follow each other; a draw belongs to the lottery alone.
 * SIGNUP_TIMES_WRONG where the times are out of order, BAD_REQUEST where the numbers do not fit.
 */
export function columnsOf(input: SignupPlanInput): PlanColumns {
  const columns = {
    ...input,
    opensAt: new Date(input.opensAt),
    newAt: moment(input.newAt),
    everyoneAt: moment(input.everyoneAt),
    closesAt: new Date(input.closesAt),
    leaveUntil: moment(input.leaveUntil),
    deskQuotaUntil: moment(input.deskQuotaUntil),
    drawId: input.way === 'lottery' ? input.drawId : null,
  };
  const wrongTime = wrongTimeOf(columns);
  if (wrongTime) throw new DomainError('SIGNUP_TIMES_WRONG', { field: wrongTime });
  const wrongNumber = wrongNumberOf(columns);
  if (wrongNumber) throw new DomainError('BAD_REQUEST', { field: wrongNumber });
  return columns;
}

function wrongTimeOf(plan: PlanColumns): string | null {
  const { opensAt, newAt, everyoneAt, closesAt, leaveUntil, deskQuotaUntil } = plan;
  const stages = [opensAt, newAt, everyoneAt].filter(at => at !== null);
  if (![...stages, closesAt, leaveUntil, deskQuotaUntil].every(isPlausible)) return '年份不对';
  if (stages.some((at, index) => index > 0 && at < (stages[index - 1] as Date)))
    return '一批一批开放的时间，要一个比一个晚';
  if (stages.some(at => at >= closesAt)) return '结束报名要在开始报名后面';
  if (leaveUntil && leaveUntil < opensAt) return '可以自己退的最后时间，要在开始报名后面';
  if (deskQuotaUntil && deskQuotaUntil < opensAt) return '柜台的位子放出来的时间，要在开始报名后面';
  return null;
}

function wrongNumberOf({ capacity, minimum, deskQuota }: PlanColumns): string | null {
  if (deskQuota > capacity) return '给柜台和电话留的位子，不能比名额多';
  if (minimum !== null && minimum > capacity) return '最少开班人数，不能比名额多';
  return null;
}

/**
 * Refuses a change that those who have signed up do not allow: another way once anybody has, fewer seats than are
 * taken.
 */
export function expectFits(plan: SignupPlan, { way, capacity }: Pick<PlanColumns, 'way' | 'capacity'>): void {
  if (way !== plan.way && plan.lastTicket > 0) throw new DomainError('SIGNUP_IN_USE');
  if (capacity < plan.taken) throw new DomainError('SEATS_BELOW_TAKEN', { taken: plan.taken });
}

type Seats = Pick<PlanColumns, 'capacity' | 'deskQuota' | 'deskQuotaUntil'>;

/** Whether as many seats are there for everybody, and for the counter, as before. */
export const areSeatsSame = (a: Seats, b: Seats): boolean =>
  a.capacity === b.capacity &&
  a.deskQuota === b.deskQuota &&
  a.deskQuotaUntil?.getTime() === b.deskQuotaUntil?.getTime();

/**
 * When the counter's seats went to everybody and the wait-list ended, after the plan has changed: later times open
 * both again.
 */
export function marksAfter(
  plan: Pick<SignupPlan, 'quotaReleasedAt' | 'closedAt'>,
  deskQuotaUntil: Date | null,
  waitEndsAt: Date,
  now: Date,
): Pick<SignupPlan, 'quotaReleasedAt' | 'closedAt'> {
  const { quotaReleasedAt, closedAt } = plan;
  if (closedAt && waitEndsAt <= now) return { quotaReleasedAt, closedAt };
  const isKept = deskQuotaUntil === null || deskQuotaUntil > now;
  return { closedAt: null, quotaReleasedAt: isKept ? null : quotaReleasedAt };
}

/** The same plan that many milliseconds later, as a copied activity has it. */
export function movedBy(plan: PlanColumns, milliseconds: number): PlanColumns {
  const later = <At extends Date | null>(at: At) =>
    (at === null ? null : new Date(at.getTime() + milliseconds)) as At;
  return {
    ...plan,
    opensAt: later(plan.opensAt),
    newAt: later(plan.newAt),
    everyoneAt: later(plan.everyoneAt),
    closesAt: later(plan.closesAt),
    leaveUntil: later(plan.leaveUntil),
    deskQuotaUntil: later(plan.deskQuotaUntil),
  };
}

const moment = (at: Instant | null): Date | null => (at === null ? null : new Date(at));
