import { movedOn, sessionAt, spanOf, timesOf, turnOf } from './sessions.rules.js';

const at = (time: string, day = '2026-11-22') => new Date(`${day}T${time}:00.000+08:00`);
const session = (name: string, starts: string, ends: string, opens: string, day = '2026-11-22') => ({
  name,
  startsAt: at(starts, day),
  endsAt: at(ends, day),
  opensAt: at(opens, day),
  place: '',
  cancelledAt: null as Date | null,
});

describe('times of a session', () => {
  it('opens so many minutes before the start', () => {
    const wanted = {
      startsAt: at('09:30').toISOString(),
      endsAt: at('11:00').toISOString(),
      opensMinutesBefore: 45,
    };
    expect(timesOf(wanted)).toEqual({
      startsAt: at('09:30'),
      endsAt: at('11:00'),
      opensAt: at('08:45'),
      place: '',
    });
  });

  it.each([
    ['ends before it starts', '09:30', '09:00', '2026-11-22'],
    ['ends as it starts', '09:30', '09:30', '2026-11-22'],
    ['ends on another Shanghai day', '23:30', '00:30', '2026-11-23'],
    ['is centuries away', '09:30', '10:30', '2206-11-22', '2206-11-22'],
  ])('refuses one that %s', (_, starts, ends, endDay, day = '2026-11-22') => {
    const wanted = {
      startsAt: at(starts, day).toISOString(),
      endsAt: at(ends, endDay).toISOString(),
      opensMinutesBefore: 0,
    };
    expect(() => timesOf(wanted)).toThrow(expect.objectContaining({ code: 'SESSION_TIMES_WRONG' }));
  });

  it('keeps a Shanghai day that crosses midnight in UTC', () => {
    const wanted = {
      startsAt: at('07:30').toISOString(),
      endsAt: at('08:30').toISOString(),
      opensMinutesBefore: 0,
    };
    expect(timesOf(wanted).endsAt).toEqual(at('08:30'));
  });

  it('spans from the first start to the last end', () => {
    const two = [session('b', '14:00', '15:00', '13:30'), session('a', '09:00', '16:00', '08:30')];
    expect(spanOf(two)).toEqual({ firstStartsAt: at('09:00'), lastEndsAt: at('16:00') });
    expect(spanOf([])).toEqual({ firstStartsAt: null, lastEndsAt: null });
  });
});

describe('a copy', () => {
  it.each([
    ['of last week’s', '2026-11-19', '2026-11-26'],
    ['of this morning’s', '2026-11-22', '2026-11-29'],
    ['of one a year ago', '2025-11-23', '2026-11-29'],
    ['of one still to come', '2026-12-01', '2026-12-08'],
  ])('%s keeps weekday and hour', (_, day, expected) => {
    const given = { ...session('a', '09:00', '10:00', '08:30', day), place: '三楼' };
    const [moved] = movedOn([given], at('12:00'));
    expect(moved).toEqual({
      place: '三楼',
      startsAt: at('09:00', expected),
      endsAt: at('10:00', expected),
      opensAt: at('08:30', expected),
    });
  });

  it('moves a course as one', () => {
    const course = [
      session('a', '09:00', '10:00', '08:30', '2026-11-10'),
      session('b', '09:00', '10:00', '08:30', '2026-11-24'),
    ];
    expect(movedOn(course, at('12:00')).map(({ startsAt }) => startsAt)).toEqual([
      at('09:00', '2026-11-24'),
      at('09:00', '2026-12-08'),
    ]);
    expect(movedOn([], at('12:00'))).toEqual([]);
  });
});

describe('which session a poster means', () => {
  const morning = session('morning', '09:30', '11:00', '08:30');
  const noon = session('noon', '11:30', '12:30', '10:45');
  const tomorrow = session('tomorrow', '09:30', '11:00', '08:30', '2026-11-23');
  const all = [tomorrow, morning, noon];

  it.each([
    ['06:00', 'morning', 'nothing is open yet'],
    ['08:30', 'morning', 'it has just opened'],
    ['10:00', 'morning', 'it is on'],
    ['11:00', 'noon', 'the next has opened before the first is over'],
    ['12:30', 'noon', 'its very last moment'],
    ['12:31', 'tomorrow', 'the next one, though it opens tomorrow'],
  ])('%s: %s, since %s', (time, expected) => {
    expect(sessionAt(all, at(time))?.name).toBe(expected);
  });

  it('means the last when all are over, and none where there is none', () => {
    expect(sessionAt(all, at('12:00', '2026-11-24'))?.name).toBe('tomorrow');
    expect(sessionAt([], at('12:00'))).toBeNull();
  });
});

describe('the turn in a member’s list', () => {
  it('has today’s first, by time, then what comes', () => {
    const now = at('10:00');
    const lists = {
      nextWeek: [session('', '09:00', '10:00', '08:30', '2026-11-29')],
      afternoon: [session('', '14:00', '15:00', '13:30')],
      tomorrow: [session('', '09:00', '10:00', '08:30', '2026-11-23')],
      course: [
        session('', '09:30', '11:00', '08:30', '2026-11-15'),
        session('', '09:30', '11:00', '08:30', '2026-11-22'),
      ],
    };
    const order = Object.entries(lists).sort(([, a], [, b]) => turnOf(a, now) - turnOf(b, now));
    expect(order.map(([name]) => name)).toEqual(['course', 'afternoon', 'tomorrow', 'nextWeek']);
  });
});
