import { type ClassBook, type ClassEntry, dayWords } from '@wanqing/shared';
import { words } from './words';

type Person = ClassBook['people'][number];
type Session = ClassBook['sessions'][number];

/** 「9月3日」: the day of a class, short enough for the head of a column. */
export const dayShort = (instant: string): string => dayWords(instant).split(' ')[0] ?? '';

/** What somebody's entry of one class reads in full; a class that did not take place has none. */
export function entryOf(
  { entries }: Person,
  sessions: readonly Session[],
  index: number,
): ClassEntry | 'off' {
  return sessions[index]?.cancelled === null ? (entries[index] ?? null) : 'off';
}

/** The class to look at first: the last that has begun, else the first of all; -1 where there is none. */
export function latest(sessions: readonly Session[], now: number): number {
  const begun = sessions.filter(({ startsAt }) => Date.parse(startsAt) <= now).length;
  return sessions.length === 0 ? -1 : Math.max(0, begun - 1);
}

/** Those to be asked after, who missed most first. */
export const toAskAfter = (people: readonly Person[], least = 2): Person[] =>
  people
    .filter(({ missedInARow }) => missedInARow >= least)
    .sort((one, other) => other.missedInARow - one.missedInARow);

/** 「80%」, and 「还没上课」 before the first class. */
export const shareWords = ({ share }: Pick<Person, 'share'>): string => words.percent(share);
