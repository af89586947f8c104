import { whenOf } from './when.rules';

const meeting = (day: string) => ({
  startsAt: `2026-${day}T06:00:00.000Z`,
  endsAt: `2026-${day}T08:00:00.000Z`,
});
const now = Date.parse('2026-11-22T01:00:00.000Z');

it.each([
  ['the next one', [meeting('11-29'), meeting('11-24')], { first: '11月24日 星期二 下午2点', count: 2 }],
  [
    'not those that are over',
    [meeting('11-17'), meeting('11-24')],
    { first: '11月24日 星期二 下午2点', count: 1 },
  ],
  ['all of them when all are over', [meeting('11-17')], { first: '11月17日 星期二 下午2点', count: 1 }],
  ['no time yet', [], { first: '', count: 0 }],
])('%s', (_, sessions, when) => {
  expect(whenOf(sessions, now)).toEqual(when);
});
