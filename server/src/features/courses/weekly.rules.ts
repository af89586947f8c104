import { type Day, dayOf, momentOf, type ProposedSessions, shanghai } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import { addDays, weekdayOf } from './days.js';
import { knownFrom, knownTo, specialDay } from './public-holidays.js';

/** HH:MM, Shanghai. */
export interface Weekly {
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** No holiday takes the same weekday for longer; a guard against a calendar that never ends. */
const mostWeeksOff = 60;

/**
 * So many sessions, one a week, from a day on. Public holidays with the days around them are left out and made up
 * for at the end; a weekend day on which offices work is a day like any other for those who have retired.
 * Refuses SESSION_TIMES_WRONG where the end is not after the start, or the years are beyond any calendar.
 */
export function proposeWeekly(
  from: Day,
  { weekday, startsAt, endsAt }: Weekly,
  count: number,
): ProposedSessions {
  if (endsAt <= startsAt || from < '2000-01-01' || from > '2095-12-31')
    throw new DomainError('SESSION_TIMES_WRONG');
  const sessions: ProposedSessions['sessions'] = [];
  const skipped: ProposedSessions['skipped'] = [];
  let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  while (sessions.length < count && skipped.length < mostWeeksOff) {
    const found = specialDay(day);
    if (found?.kind === 'holiday') skipped.push({ day, why: found.name });
    else sessions.push({ startsAt: momentOf(day, startsAt), endsAt: momentOf(day, endsAt) });
    day = addDays(day, 7);
  }
  return { sessions, skipped, knownFrom, knownTo };
}

/** The pattern most of the sessions follow, the earliest of equal ones; null without sessions. */
export function weeklyOf(sessions: readonly Span[]): Weekly | null {
  return byPattern(sessions)[0]?.weekly ?? null;
}

interface Pattern {
  readonly weekly: Weekly;
  readonly count: number;
}

/** Patterns by how many sessions follow them, of equal ones the one that begins first. */
function byPattern(sessions: readonly Span[]): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const { startsAt, endsAt } of inOrder(sessions)) {
    const weekly = {
      weekday: weekdayOf(dayOf(startsAt)),
      startsAt: clockOf(startsAt),
      endsAt: clockOf(endsAt),
    };
    const key = `${weekly.weekday} ${weekly.startsAt} ${weekly.endsAt}`;
    found.set(key, { weekly, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/**
 * The same course in another term: each of its weekly patterns again from the term's first day on, without its
 * holidays. A session that had been moved once is a week like the others again.
 */
export function movedTo(from: Day, sessions: readonly Span[]): Span[] {
  const patterns = byPattern(sessions);
  const most = patterns[0]?.count ?? 0;
  const kept = patterns.filter(({ count }) => count * 2 >= most && (count > 1 || most === 1));
  const strays = sessions.length - kept.reduce((sum, { count }) => sum + count, 0);
  const moved = kept.flatMap(({ weekly, count }, index) =>
    proposeWeekly(from, weekly, index === 0 ? count + strays : count).sessions.map(spanOf),
  );
  return inOrder(moved);
}

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Span => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

const inOrder = <T extends Span>(sessions: readonly T[]): T[] =>
  [...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());

/** HH:MM of a moment, Shanghai. */
export function clockOf(moment: Date): string {
  const { hour, minute } = shanghai(moment);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
