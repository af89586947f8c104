import { dueAt, isDue, isQuiet, type Reminder } from './reminders.rules.js';

/** Shanghai wall clock. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const shown = (moment: Date | null) =>
  moment && new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

describe('the quiet hours', () => {
  it.each([
    ['2026-11-23 07:59', true],
    ['2026-11-23 08:00', false],
    ['2026-11-23 19:59', false],
    ['2026-11-23 20:00', true],
    ['2026-11-23 00:00', true],
  ])('%s: %s', (moment, quiet) => {
    expect(isQuiet(at(moment))).toBe(quiet);
  });
});

describe('when a reminder falls due', () => {
  it.each<[Reminder, string, string | null]>([
    ['day', '2026-11-24 14:00', '2026-11-23 18:00'],
    ['day', '2026-11-24 00:00', '2026-11-23 18:00'],
    ['day', '2026-11-24 23:30', '2026-11-23 18:00'],
    ['day', '2027-01-01 09:00', '2026-12-31 18:00'],
    ['hours', '2026-11-24 14:00', '2026-11-24 12:00'],
    ['hours', '2026-11-24 10:00', '2026-11-24 08:00'],
    ['hours', '2026-11-24 09:59', '2026-11-24 08:00'],
    ['hours', '2026-11-24 09:00', '2026-11-24 08:00'],
    ['hours', '2026-11-24 08:59', null],
    ['hours', '2026-11-24 06:00', null],
    ['hours', '2026-11-24 01:00', null],
    ['hours', '2026-11-24 21:59', '2026-11-24 19:59'],
    ['hours', '2026-11-24 22:00', null],
  ])('%s of a start at %s: %s', (which, start, due) => {
    expect(shown(dueAt(which, at(start)))).toBe(due);
  });
});

describe('what goes out', () => {
  const long = '2026-11-01 09:00';
  it.each<[what: string, which: Reminder, start: string, published: string, now: string, due: boolean]>([
    ['before its time', 'day', '2026-11-24 14:00', long, '2026-11-23 17:59', false],
    ['at its time', 'day', '2026-11-24 14:00', long, '2026-11-23 18:00', true],
    ['late the same evening', 'day', '2026-11-24 14:00', long, '2026-11-23 19:59', true],
    ['in the quiet hours', 'day', '2026-11-24 14:00', long, '2026-11-23 20:00', false],
    ['held up until morning', 'day', '2026-11-24 14:00', long, '2026-11-24 08:00', true],
    ['held up too long', 'day', '2026-11-24 14:00', long, '2026-11-24 11:01', false],
    ['for an early start, held up', 'day', '2026-11-24 09:00', long, '2026-11-24 08:00', false],
    ['two hours before', 'hours', '2026-11-24 14:00', long, '2026-11-24 12:00', true],
    ['earlier than that', 'hours', '2026-11-24 14:00', long, '2026-11-24 11:59', false],
    ['held up, an hour left', 'hours', '2026-11-24 14:00', long, '2026-11-24 13:00', true],
    ['held up, less than that', 'hours', '2026-11-24 14:00', long, '2026-11-24 13:01', false],
    ['after the start', 'hours', '2026-11-24 14:00', long, '2026-11-24 14:00', false],
    ['moved to eight', 'hours', '2026-11-24 09:30', long, '2026-11-24 08:00', true],
    ['not before eight', 'hours', '2026-11-24 09:30', long, '2026-11-24 07:59', false],
    ['too early a start', 'hours', '2026-11-24 08:30', long, '2026-11-24 08:00', false],
    ['published late, time left', 'day', '2026-11-24 14:00', '2026-11-24 10:59', '2026-11-24 11:00', true],
    ['published too late', 'day', '2026-11-24 14:00', '2026-11-24 11:01', '2026-11-24 11:02', false],
    ['published at night', 'day', '2026-11-24 14:00', '2026-11-23 21:00', '2026-11-23 21:01', false],
    ['that one in the morning', 'day', '2026-11-24 14:00', '2026-11-23 21:00', '2026-11-24 08:00', false],
    ['its second one stands', 'hours', '2026-11-24 14:00', '2026-11-23 21:00', '2026-11-24 12:00', true],
    [
      'published on the last minute',
      'hours',
      '2026-11-24 14:00',
      '2026-11-24 12:30',
      '2026-11-24 12:31',
      false,
    ],
  ])('%s', (_, which, start, published, now, due) => {
    expect(isDue(which, { startsAt: at(start), publishedAt: at(published), now: at(now) })).toBe(due);
  });
});
