import type { ClassEntry } from '@wanqing/shared';
import {
  certificateNumber,
  isClassTime,
  isCompleted,
  isOver,
  settledSpan,
  standingAt,
  timesToTell,
} from './class.rules.js';

const dayMs = 24 * 3600_000;
const first = Date.parse('2026-09-02T01:30:00.000Z');
/** A class a week: `.` held, `x` called off, `?` nothing on record. */
const sessionsOf = (kinds: string) =>
  [...kinds].map((kind, week) => ({
    startsAt: new Date(first + week * 7 * dayMs),
    endsAt: new Date(first + week * 7 * dayMs + 90 * 60_000),
    cancelled: kind === 'x',
    recorded: kind === '.',
  }));
const letters: Record<string, ClassEntry> = {
  c: 'came',
  e: 'excused',
  h: 'home_visit',
  a: 'absent',
  '-': null,
};
const later = new Date(first + 365 * dayMs);
const since = new Date(first - dayMs);

describe('how somebody stands', () => {
  it.each([
    // Sessions, entries; came, held, share, missed, missed in a row.
    ['....', 'cccc', 4, 4, 100, 0, 0],
    ['....', 'cc--', 2, 4, 50, 2, 2],
    ['....', 'ccea', 2, 3, 66, 1, 1],
    ['....', 'hhhh', 4, 4, 100, 0, 0],
    ['....', 'eeee', 0, 0, null, 0, 0],
    ['....', 'a-c-', 1, 4, 25, 3, 1],
    ['....', '--e-', 0, 3, 0, 3, 1],
    ['....', 'caa-', 1, 4, 25, 3, 3],
    ['..x.', 'cc--', 2, 3, 66, 1, 1],
    ['..?.', 'cc--', 2, 3, 66, 1, 1],
    ['.?x.', '--c-', 0, 2, 0, 2, 2],
    ['', '', 0, 0, null, 0, 0],
  ])('sessions %s, entries %s', (kinds, entries, came, held, share, missed, missedInARow) => {
    const presence = { entries: [...entries].map(letter => letters[letter] ?? null), since };
    expect(standingAt(sessionsOf(kinds), presence, later)).toMatchObject({
      came,
      held,
      share,
      missed,
      missedInARow,
    });
  });

  it('counts only what is over', () => {
    const sessions = sessionsOf('....');
    const presence = { entries: ['came', null, null, null] as ClassEntry[], since };
    expect(standingAt(sessions, presence, sessions[0]!.endsAt)).toMatchObject({
      held: 1,
      share: 100,
      missed: 0,
    });
    expect(standingAt(sessions, presence, new Date(first))).toMatchObject({ held: 0, share: null });
  });

  it('counts as a miss only what was after joining, the share is of the whole course', () => {
    const presence = {
      entries: [null, null, 'came', null] as ClassEntry[],
      since: new Date(first + 10 * dayMs),
    };
    expect(standingAt(sessionsOf('....'), presence, later)).toMatchObject({ held: 4, share: 25, missed: 1 });
  });

  it('names the class with which a row of misses began', () => {
    const sessions = sessionsOf('...');
    const presence = { entries: ['came', null, 'absent'] as ClassEntry[], since };
    expect(standingAt(sessions, presence, later).rowSince).toEqual(sessions[1]!.startsAt);
  });
});

describe('a course', () => {
  it.each([
    ['...', 3, true],
    ['...', 2, false],
    ['..x', 2, true],
    ['xxx', 3, false],
    ['', 0, false],
  ])('%s after %i classes is over: %s', (kinds, held, over) => {
    const until = new Date(first + (held - 1) * 7 * dayMs + dayMs);
    expect(isOver(sessionsOf(kinds), until)).toBe(over);
  });

  it.each([
    [80, true, 80, true],
    [79, true, 80, false],
    [100, false, 80, false],
    [null, true, 1, false],
  ])('share %s, over %s, needs %i: completed %s', (share, over, needed, completed) => {
    const standing = { came: 0, held: 0, share, missed: 0, missedInARow: 0, rowSince: null };
    expect(isCompleted(standing, over, needed)).toBe(completed);
  });
});

it.each([
  [-11, false],
  [-10, true],
  [45, true],
  [90 + 2 * 24 * 60, true],
  [91 + 2 * 24 * 60, false],
])('everybody can be marked as come %i minutes after the start: %s', (minutes, can) => {
  const [session] = sessionsOf('.');
  expect(isClassTime(session!, new Date(first + minutes * 60_000))).toBe(can);
});

it.each([
  [2, 3, 0],
  [3, 3, 1],
  [5, 3, 1],
  [6, 3, 2],
  [9, null, 0],
])('%i in a row, told after %s: %i times', (row, after, times) => {
  expect(timesToTell(row, after)).toBe(times);
});

it('numbers certificates within a year', () => {
  expect(certificateNumber(2026, 12)).toBe('2026-0012');
  expect(certificateNumber(2026, 12345)).toBe('2026-12345');
});

it.each([
  ['2026-11-22T05:00:00.000Z', '2026-11-21T03:00:00.000Z', '2026-11-21T05:00:00.000Z'],
  ['2026-11-22T01:00:00.000Z', '2026-11-14T01:00:00.000Z', '2026-11-21T01:00:00.000Z'],
])('in the hour of %s sessions are looked at that ended from %s', (slot, from, until) => {
  expect(settledSpan(new Date(slot))).toEqual({ from: new Date(from), until: new Date(until) });
});
