import { SignupPlanInput } from '@wanqing/shared';
import type { FieldError } from '../../../ui/field';
import { instantOf, type MomentForm } from '../../editing/moment.rules';
import type { Problems } from '../../editing/problems';
import { countOf, type PlanForm, planInputOf } from './plan-form.rules';
import { problemWords as words } from './problem-words';

/** The box each field of the contract is typed in. */
const boxes: Readonly<Record<string, string>> = {
  opensAt: 'opens',
  newAt: 'newFrom',
  everyoneAt: 'everyoneFrom',
  closesAt: 'closes',
};

/** What cannot be sent as it is typed; nothing where nobody signs up. */
export function planProblems(form: PlanForm): Problems {
  const input = planInputOf(form);
  if (!input) return {};
  const problems: Record<string, FieldError> = {};
  for (const { path } of SignupPlanInput.safeParse(input).error?.issues ?? []) {
    const field = String(path[0] === 'gates' ? path[1] : path[0]);
    const box = boxes[field] ?? field;
    problems[box] ??= words.fields[box] ?? words.other;
  }
  return { ...countProblems(form), ...timeProblems(form), ...problems };
}

/** That, and what has become senseless by now (milliseconds): asked before people may sign up. */
export function planMissing(form: PlanForm, now: number): Problems {
  const closes = instantOf(form.closes);
  const over = form.way !== null && closes !== null && Date.parse(closes) <= now;
  return { ...(over ? { closes: words.closedAlready } : {}), ...planProblems(form) };
}

function countProblems(form: PlanForm): Problems {
  const problems: Record<string, FieldError> = {};
  const capacity = countOf(form.capacity);
  if (capacity === null) problems.capacity = words.noCapacity;
  if (capacity !== null && (countOf(form.minimum) ?? 0) > capacity) problems.minimum = words.minimumAbove;
  if (capacity !== null && (countOf(form.deskQuota) ?? 0) > capacity) problems.deskQuota = words.quotaAbove;
  if (form.waitList === 'some' && !countOf(form.waitingMost)) problems.waitingMost = words.noWaitingMost;
  const [from, to] = [countOf(form.ageFrom), countOf(form.ageTo)];
  if (from !== null && to !== null && from > to) problems.ageFrom = words.agesSwapped;
  if (form.way === 'lottery' && !form.drawId) problems.drawId = words.noDraw;
  return problems;
}

/** Moments in the order in which they have to come. */
function timeProblems(form: PlanForm): Problems {
  const problems: Record<string, FieldError> = {};
  const before = (one: MomentForm, other: MomentForm) =>
    (instantOf(one) ?? '') < (instantOf(other) ?? '') || !instantOf(one) || !instantOf(other);
  const staged = form.stages && form.way !== 'lottery';
  if (!instantOf(form.opens)) problems.opens = words.noMoment;
  if (!instantOf(form.closes)) problems.closes = words.noMoment;
  else if (!before(form.opens, form.closes)) problems.closes = words.closesBeforeOpens;
  if (staged && !instantOf(form.newFrom) && !instantOf(form.everyoneFrom)) problems.newFrom = words.noStage;
  if (staged && !before(form.opens, form.newFrom)) problems.newFrom = words.stageBefore;
  if (staged && !before(form.newFrom, form.everyoneFrom)) problems.everyoneFrom = words.stageBefore;
  if (staged && !before(form.opens, form.everyoneFrom)) problems.everyoneFrom = words.stageBefore;
  if (staged && !before(form.newFrom, form.closes)) problems.newFrom = words.stageAfterClose;
  if (staged && !before(form.everyoneFrom, form.closes)) problems.everyoneFrom = words.stageAfterClose;
  if (form.leaveBy === 'day' && !instantOf(form.leaveUntil)) problems.leaveUntil = words.noMoment;
  else if (form.leaveBy === 'day' && !before(form.opens, form.leaveUntil))
    problems.leaveUntil = words.leaveBeforeOpens;
  const kept = (countOf(form.deskQuota) ?? 0) > 0;
  if (kept && !instantOf(form.deskQuotaUntil)) problems.deskQuotaUntil = words.noMoment;
  if (kept && !before(form.opens, form.deskQuotaUntil)) problems.deskQuotaUntil = words.quotaBeforeOpens;
  return problems;
}
