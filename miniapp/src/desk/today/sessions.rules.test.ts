import type { DeskSession } from '@wanqing/shared';
import { byDay } from './sessions.rules';

const session = (id: string, startsAt: string, endsAt: string): DeskSession => ({
  id,
  activityId: id,
  title: id,
  place: '',
  startsAt: `${startsAt}:00.000Z`,
  endsAt: `${endsAt}:00.000Z`,
  opensAt: `${startsAt}:00.000Z`,
  cancelled: null,
});
const morning = session('morning', '2026-11-22T00:30', '2026-11-22T02:30');
const afternoon = session('afternoon', '2026-11-22T06:00', '2026-11-22T08:00');
const lateNight = session('late', '2026-11-21T15:00', '2026-11-21T15:30');
const tomorrow = session('tomorrow', '2026-11-22T16:30', '2026-11-22T18:00');

const names = (now: string) => {
  const days = byDay([tomorrow, afternoon, lateNight, morning], Date.parse(`${now}:00.000Z`));
  return Object.fromEntries(
    Object.entries(days).map(([day, of]) => [day, of.map(({ id }: DeskSession) => id)]),
  );
};

it.each([
  [
    'in the morning',
    '2026-11-22T01:00',
    { today: ['morning', 'afternoon'], coming: ['tomorrow'], past: ['late'] },
  ],
  [
    'what is over comes last',
    '2026-11-22T05:00',
    { today: ['afternoon', 'morning'], coming: ['tomorrow'], past: ['late'] },
  ],
  [
    'days are days of Shanghai',
    '2026-11-22T16:10',
    { today: ['tomorrow'], coming: [], past: ['late', 'morning', 'afternoon'] },
  ],
])('%s', (_, now, days) => {
  expect(names(now)).toEqual(days);
});

it('puts a session that is off last of today', () => {
  const off = { ...morning, id: 'off', cancelled: '下大雨' };
  const { today } = byDay([off, afternoon], Date.parse('2026-11-22T01:00:00.000Z'));
  expect(today.map(({ id }) => id)).toEqual(['afternoon', 'off']);
});
