import type { ClassEntry } from '@wanqing/shared';

/** A session of a class, by start. */
export interface ClassSession {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  /** Somebody came or was marked: a session of which nothing is on record is nobody's miss. */
  readonly recorded: boolean;
}

/** How one person stands to each of the sessions, in their order. */
export interface Presence {
  readonly entries: readonly ClassEntry[];
  /** Since when they are in the class; what was before they have not missed. */
  readonly since: Date;
}

export interface Standing {
  /** Came, or the class came to them. */
  readonly came: number;
  /** Sessions that were held; excused ones are not counted. */
  readonly held: number;
  /** Whole per cent, rounded down; null where there is nothing to count. */
  readonly share: number | null;
  /** Classes missed without a word. */
  readonly missed: number;
  /** The same in a row, up to the last session; a word ends the row, whatever it said. */
  readonly missedInARow: number;
  /** When the first class of that row began; null without one. */
  readonly rowSince: Date | null;
}

/**
 * How somebody stands at a moment: sessions that are over by then and were held count. Who joined later has not
 * missed what was before, but the share is of the whole course.
 */
export function standingAt(
  sessions: readonly ClassSession[],
  { entries, since }: Presence,
  until: Date,
): Standing {
  let came = 0;
  let held = 0;
  let missed = 0;
  let row: Date[] = [];
  for (const [index, session] of sessions.entries()) {
    if (session.cancelled || !session.recorded || session.endsAt > until) continue;
    const entry = entries[index] ?? null;
    if (entry !== 'excused') held += 1;
    if (entry === 'came' || entry === 'home_visit') came += 1;
    const isMiss = entry === 'absent' || (entry === null && session.startsAt >= since);
    if (isMiss) missed += 1;
    if (isMiss) row.push(session.startsAt);
    else if (entry !== null) row = [];
  }
  const share = held === 0 ? null : Math.floor((came * 100) / held);
  return { came, held, share, missed, missedInARow: row.length, rowSince: row[0] ?? null };
}

/** Whether every session that takes place is over. */
export function isOver(sessions: readonly ClassSession[], until: Date): boolean {
  const held = sessions.filter(({ cancelled }) => !cancelled);
  return held.length > 0 && held.every(({ endsAt }) => endsAt <= until);
}

/** Came often enough to be certified: the course is over, and its share is reached. */
export const isCompleted = ({ share }: Standing, over: boolean, needed: number): boolean =>
  over && share !== null && share >= needed;

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A day for the teacher to write down who was excused, before anything follows from it. */
export const settleMs = dayMs;

/** 「都到了」 can be tapped from ten minutes before the class until two days after it. */
export const isClassTime = (
  { startsAt, endsAt }: Pick<ClassSession, 'startsAt' | 'endsAt'>,
  now: Date,
): boolean =>
  now.getTime() >= startsAt.getTime() - 10 * minuteMs && now.getTime() <= endsAt.getTime() + 2 * dayMs;

/** How many times over somebody has missed as many classes in a row as the monitor is told of; 0: not yet. */
export const timesToTell = (missedInARow: number, after: number | null): number =>
  after === null ? 0 : Math.floor(missedInARow / after);

/** 2026-0012 */
export const certificateNumber = (year: number, number: number): string =>
  `${year}-${String(number).padStart(4, '0')}`;

/**
 * Sessions that ended in this span are looked at now: those of the last hour that are a day old, and once a day at
 * nine in the morning those of a week, for what was down, or written down late.
 * @param slot start of the hour
 */
export function settledSpan(slot: Date): { from: Date; until: Date } {
  const until = new Date(slot.getTime() - settleMs);
  const isMorning = slot.getUTCHours() === 1;
  return { from: new Date(until.getTime() - (isMorning ? 7 * dayMs : 2 * 60 * minuteMs)), until };
}
