import { type CourseRow, dayOf, momentOf, type SeatCounts, type TermView, timeWords } from '@wanqing/shared';
import { words as shared } from '../../activities/words';
import { words } from './words';

/** The term to show first: the one that is on, else the next to come, else the latest. @param now milliseconds */
export function currentTerm(terms: readonly TermView[], now: number): TermView | undefined {
  const today = dayOf(now);
  const ahead = terms.filter(({ endsOn }) => endsOn >= today);
  const [soonest] = [...ahead].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return soonest ?? [...terms].sort((a, b) => b.startsOn.localeCompare(a.startsOn))[0];
}

/** Monday first, as Chinese calendars have it; without sessions last. */
const place = ({ weekly }: CourseRow): string =>
  weekly ? `${(weekly.weekday + 6) % 7} ${weekly.startsAt}` : '9';

/** Courses by weekday and time. */
export const inWeek = (rows: readonly CourseRow[]): CourseRow[] =>
  [...rows].sort((a, b) => `${place(a)} ${a.title}`.localeCompare(`${place(b)} ${b.title}`));

/** 上午9点30分到11点 · 上午11点到下午1点: the part of the day is said again only where it is another. */
export function hoursWords({ startsAt, endsAt }: NonNullable<CourseRow['weekly']>): string {
  const [start, end] = [startsAt, endsAt].map(time => timeWords(momentOf('2026-01-01', time)));
  const part = start?.slice(0, 2) ?? '';
  return shared.until(start ?? '', end?.startsWith(part) ? end.slice(part.length) : (end ?? ''));
}

export interface Note {
  readonly tone: 'ok' | 'amber' | 'plain';
  readonly icon: 'tick' | 'wait' | 'stop' | 'say' | 'people';
  readonly word: string;
}

const states: Record<CourseRow['state'], Note> = {
  draft: { tone: 'plain', icon: 'wait', word: shared.states.draft },
  published: { tone: 'ok', icon: 'tick', word: shared.states.published },
  cancelled: { tone: 'plain', icon: 'stop', word: shared.states.cancelled },
};

/** How a course stands, and what somebody should look at, each with its word. */
export function notesOf(row: CourseRow): Note[] {
  const lacking = tooFew(row);
  return [
    states[row.state],
    ...row.clashes.map((title): Note => ({ tone: 'amber', icon: 'say', word: words.clash(title) })),
    ...(lacking > 0 ? [{ tone: 'amber', icon: 'people', word: words.tooFew(lacking) } as const] : []),
  ];
}

/** How many more it needs to run; 0 while it is a draft, called off, or has enough. */
function tooFew({ state, counts, minimum }: CourseRow): number {
  return state === 'published' && counts && minimum !== null ? Math.max(0, minimum - counts.taken) : 0;
}

/** 「24/30」, with the wait-list and what is kept for the counter, where there is any. */
export const seatWords = ({ taken, capacity, waiting, kept }: SeatCounts): string =>
  [words.taken(taken, capacity), waiting > 0 ? words.waiting(waiting) : '', kept > 0 ? words.kept(kept) : '']
    .filter(Boolean)
    .join(' ');
