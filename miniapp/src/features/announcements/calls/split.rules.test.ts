import type { NoticeForOrganizer } from '@wanqing/shared';
import { callsLeft, evenSplit } from './split.rules';

it.each([
  [47, 3, [16, 16, 15]],
  [2, 3, [1, 1, 0]],
  [0, 2, [0, 0]],
  [5, 0, []],
])('shares %i calls among %i people', (calls, callers, expected) => {
  expect(evenSplit(calls, callers)).toEqual(expected);
});

it('tells calls from people whom no number reaches', () => {
  const caller = { id: '01JD0000000000000000000000', name: '周敏' };
  const calls = [
    { caller: null, open: 30 },
    { caller, open: 14 },
  ];
  const counts = { call: 47 } as NoticeForOrganizer['counts'];
  expect(callsLeft({ calls, counts, elsewhere: 0 })).toEqual({ open: 44, unreachable: 3 });
  expect(callsLeft({ calls, counts, elsewhere: 2 })).toEqual({ open: 44, unreachable: 1 });
  expect(callsLeft({ calls: [], counts, elsewhere: 0 })).toEqual({ open: 0, unreachable: 47 });
});
