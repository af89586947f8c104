import { type Box, compare, type Difference } from '../../editing/differences.rules';
import { momentSaid } from '../../editing/moment.rules';
import type { PlanForm } from './plan-form.rules';
import { words } from './words';

const yesNo = (yes: boolean): string => (yes ? words.yes : words.no);
const signed = (say: (form: PlanForm) => string) => (form: PlanForm) => (form.way === null ? '' : say(form));
const queue = ({ waitList, waitingMost }: PlanForm): string =>
  ({ any: words.waitAny, none: words.waitNone, some: words.waitMost(waitingMost) })[waitList];
const kept = ({ deskQuota, deskQuotaUntil }: PlanForm): string =>
  Number(deskQuota) > 0 ? words.keptUntil(deskQuota, momentSaid(deskQuotaUntil)) : '';
const ages = ({ ageFrom, ageTo }: PlanForm): string => (ageFrom || ageTo ? `${ageFrom}–${ageTo}` : '');
const leave = ({ leaveBy, leaveUntil }: PlanForm): string =>
  leaveBy === 'start' ? words.leaveStart : momentSaid(leaveUntil);
const stages = ({ stages: staged, newFrom, everyoneFrom }: PlanForm): string =>
  staged ? [momentSaid(newFrom), momentSaid(everyoneFrom)].filter(Boolean).join('、') : '';

/** The boxes of a plan with their values in words; nothing where nobody signs up. */
export const planBoxes: readonly Box<PlanForm>[] = [
  [words.way, ({ way }) => (way ? words.ways[way].name : words.noWay)],
  [words.opens, signed(({ opens }) => momentSaid(opens))],
  [words.stages, signed(stages)],
  [words.closes, signed(({ closes }) => momentSaid(closes))],
  [words.leave, signed(leave)],
  [words.capacity, signed(({ capacity }) => capacity)],
  [words.minimum, signed(({ minimum }) => minimum)],
  [words.deskQuota, signed(kept)],
  [words.waitList, signed(queue)],
  [words.answer, signed(({ answerHours }) => words.daytime(answerHours))],
  [words.companions, signed(({ companions }) => yesNo(companions))],
  [words.standby, signed(({ standby }) => yesNo(standby))],
  [words.ages, signed(ages)],
  [words.after, signed(({ after }) => (after.length > 0 ? words.afterCount(after.length) : ''))],
  [words.perTerm, signed(({ perTerm }) => perTerm)],
  [words.health, signed(({ health }) => health)],
];

export const planDifferences = (mine: PlanForm, theirs: PlanForm): Difference[] =>
  compare(planBoxes, mine, theirs);
