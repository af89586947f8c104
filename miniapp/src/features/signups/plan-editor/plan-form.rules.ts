import { dayOf, type SignupPlanInput, type SignupPlanView, type SignupWay } from '@wanqing/shared';
import { daysLater, instantOf, type MomentForm, momentFormOf, noMoment } from '../../editing/moment.rules';

/** How seats are given out, as it stands in the boxes: whatever was typed, right or wrong. */
export interface PlanForm {
  /** Null: nobody has to sign up, the invited ones are on the list. */
  readonly way: SignupWay | null;
  readonly opens: MomentForm;
  /** Whether those who were here before come first. */
  readonly stages: boolean;
  readonly newFrom: MomentForm;
  readonly everyoneFrom: MomentForm;
  readonly closes: MomentForm;
  /** start: one can leave by a tap until the first session starts · day: until `leaveUntil`. */
  readonly leaveBy: 'start' | 'day';
  readonly leaveUntil: MomentForm;
  readonly capacity: string;
  readonly minimum: string;
  readonly deskQuota: string;
  readonly deskQuotaUntil: MomentForm;
  readonly answerHours: number;
  readonly waitList: 'any' | 'some' | 'none';
  readonly waitingMost: string;
  readonly companions: boolean;
  readonly standby: boolean;
  readonly drawId: string | null;
  readonly ageFrom: string;
  readonly ageTo: string;
  /** Activities of which one has to be completed before. */
  readonly after: readonly string[];
  readonly perTerm: string;
  readonly health: string;
}

/** Daytime hours to answer an offered seat: a day has twelve of them. */
export const usualAnswerHours = 12;

/** A plan nobody has thought about yet. `first`: day of the first session, empty without sessions. */
export function blankPlan(way: SignupWay | null, first: string, now: number): PlanForm {
  const tomorrow = daysLater(dayOf(now), 1);
  const last = first ? daysLater(first, -1) : daysLater(tomorrow, 14);
  const tooSoon = last < tomorrow;
  return {
    way,
    opens: { day: tomorrow, time: '09:00' },
    stages: false,
    newFrom: noMoment,
    everyoneFrom: noMoment,
    closes: { day: tooSoon ? tomorrow : last, time: '17:00' },
    leaveBy: 'start',
    leaveUntil: noMoment,
    capacity: '',
    minimum: '',
    deskQuota: '',
    deskQuotaUntil: noMoment,
    answerHours: usualAnswerHours,
    waitList: 'any',
    waitingMost: '',
    companions: true,
    standby: false,
    drawId: null,
    ageFrom: '',
    ageTo: '',
    after: [],
    perTerm: '',
    health: '',
  };
}

const typed = (count: number | null): string => (count === null ? '' : String(count));

/** The boxes filled with what the server knows. */
export const planFormOf = (plan: SignupPlanView): PlanForm => ({
  way: plan.way,
  opens: momentFormOf(plan.opensAt),
  stages: plan.newAt !== null || plan.everyoneAt !== null,
  newFrom: momentFormOf(plan.newAt),
  everyoneFrom: momentFormOf(plan.everyoneAt),
  closes: momentFormOf(plan.closesAt),
  leaveBy: plan.leaveUntil === null ? 'start' : 'day',
  leaveUntil: momentFormOf(plan.leaveUntil),
  capacity: String(plan.capacity),
  minimum: typed(plan.minimum),
  deskQuota: plan.deskQuota === 0 ? '' : String(plan.deskQuota),
  deskQuotaUntil: momentFormOf(plan.deskQuotaUntil),
  answerHours: plan.answerHours,
  waitList: plan.waitingMost === null ? 'any' : plan.waitingMost === 0 ? 'none' : 'some',
  waitingMost: plan.waitingMost ? String(plan.waitingMost) : '',
  companions: plan.companions,
  standby: plan.standby,
  drawId: plan.drawId,
  ageFrom: typed(plan.gates.ageFrom),
  ageTo: typed(plan.gates.ageTo),
  after: plan.gates.after,
  perTerm: typed(plan.gates.perTerm),
  health: plan.gates.health,
});

/** Null where nothing is written; NaN where it is no whole number. */
export const countOf = (text: string): number | null => {
  const trimmed = text.trim();
  if (!trimmed) return null;
  return /^\d+$/.test(trimmed) ? Number(trimmed) : Number.NaN;
};

/** What is sent; null where nobody signs up. Call it only when `planProblems` finds nothing. */
export function planInputOf(form: PlanForm): SignupPlanInput | null {
  if (form.way === null) return null;
  const staged = form.stages && form.way !== 'lottery';
  const deskQuota = countOf(form.deskQuota) ?? 0;
  const most = { any: null, none: 0, some: countOf(form.waitingMost) };
  return {
    way: form.way,
    opensAt: instantOf(form.opens) ?? '',
    newAt: staged ? instantOf(form.newFrom) : null,
    everyoneAt: staged ? instantOf(form.everyoneFrom) : null,
    closesAt: instantOf(form.closes) ?? '',
    leaveUntil: form.leaveBy === 'day' ? instantOf(form.leaveUntil) : null,
    capacity: countOf(form.capacity) ?? Number.NaN,
    minimum: countOf(form.minimum),
    deskQuota,
    deskQuotaUntil: deskQuota > 0 ? instantOf(form.deskQuotaUntil) : null,
    answerHours: form.answerHours,
    waitingMost: most[form.waitList],
    companions: form.companions,
    standby: form.standby,
    drawId: form.way === 'lottery' ? form.drawId : null,
    gates: {
      ageFrom: countOf(form.ageFrom),
      ageTo: countOf(form.ageTo),
      after: [...form.after],
      perTerm: countOf(form.perTerm),
      health: form.health.trim(),
    },
  };
}
