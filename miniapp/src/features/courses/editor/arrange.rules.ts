import { type CalendarDay, type CalendarView, dayOf, type ProposedSessions } from '@wanqing/shared';
import type { SessionForm } from '../../activities/form.rules';
import { clockOf } from '../../editing/moment.rules';

/** The week of a course, as it stands in the boxes. */
export interface WeeklyForm {
  /** 0 Sunday … 6; null while not chosen. */
  readonly weekday: number | null;
  /** HH:MM */
  readonly start: string;
  readonly end: string;
  /** YYYY-MM-DD */
  readonly from: string;
  readonly count: string;
}

export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The week that the dated sessions follow most often; a morning from `from` on where there are none. */
export function weeklyFormOf(sessions: readonly SessionForm[], from: string): WeeklyForm {
  const dated = sessions.filter(({ day }) => day);
  const counts = new Map<string, { session: SessionForm; count: number }>();
  for (const session of dated) {
    const key = `${weekdayOf(session.day)} ${session.start} ${session.end}`;
    counts.set(key, { session, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!most) return { weekday: null, start: '09:30', end: '11:00', from, count: '16' };
  return {
    weekday: weekdayOf(most.session.day),
    start: most.session.start,
    end: most.session.end,
    from: dated.map(({ day }) => day).sort()[0] ?? from,
    count: String(dated.length),
  };
}

/** Whether everything is there that a proposal needs. */
export const canPropose = ({ weekday, start, end, from, count }: WeeklyForm): boolean =>
  weekday !== null &&
  Boolean(start && end && from) &&
  start < end &&
  Number(count) >= 1 &&
  Number(count) <= 60;

/**
 * The sessions after a proposal: those before `from` and those called off stay; a session of the same day is the
 * same one, and of the others each is moved to the next day that is left, so that people hear of a move and not of
 * an end and a beginning.
 */
export function arranged(
  sessions: readonly SessionForm[],
  from: string,
  proposed: ProposedSessions['sessions'],
): SessionForm[] {
  const settled = sessions.filter(({ id, day, cancelled }) => (id && day < from) || cancelled);
  const days = new Set(settled.map(({ day }) => day));
  const free = sessions.filter(session => !settled.includes(session));
  const opens = sessions[0]?.opensMinutesBefore ?? usualOpening;
  const wanted = proposed.filter(({ startsAt }) => !days.has(dayOf(startsAt)));
  const byDay = new Map(free.map(session => [session.day, session]));
  const matched = wanted.map(({ startsAt }) => byDay.get(dayOf(startsAt)));
  const rest = free.filter(session => !matched.includes(session));
  const moved = wanted.map(({ startsAt, endsAt }, index): SessionForm => {
    const before = matched[index] ?? rest.shift();
    return {
      ...(before?.id ? { id: before.id } : {}),
      day: dayOf(startsAt),
      start: clockOf(startsAt),
      end: clockOf(endsAt),
      opensMinutesBefore: before?.opensMinutesBefore ?? opens,
    };
  });
  return [...settled, ...moved].sort((a, b) => `${a.day} ${a.start}`.localeCompare(`${b.day} ${b.start}`));
}

/** A class room is opened a quarter of an hour before. */
const usualOpening = 15;

/** Days of the course's week without a session because of a public holiday, and sessions that are on one. */
export function holidaysOf(
  sessions: readonly SessionForm[],
  calendar: CalendarView['days'],
): { skipped: CalendarDay[]; held: CalendarDay[] } {
  const days = sessions.filter(({ day }) => day).map(({ day }) => day);
  const { weekday } = weeklyFormOf(sessions, '');
  const [first = '', last = ''] = [days.slice().sort()[0], days.slice().sort().pop()];
  const holidays = calendar.filter(({ kind, day }) => kind === 'holiday' && day >= first && day <= last);
  return {
    skipped: holidays.filter(({ day }) => weekdayOf(day) === weekday && !days.includes(day)),
    held: holidays.filter(({ day }) => days.includes(day)),
  };
}

/** Years in which sessions are, whose public holidays are not known. */
export const unknownYears = (sessions: readonly SessionForm[], knownTo: number): number[] =>
  [...new Set(sessions.map(({ day }) => Number(day.slice(0, 4))))].filter(year => year > knownTo).sort();
