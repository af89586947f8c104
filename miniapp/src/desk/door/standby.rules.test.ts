import type { StandbyPerson } from '@wanqing/shared';
import { countsOf, isPair, stageOf } from './standby.rules';

const person = (memberId: string, turn: number): StandbyPerson => ({
  ...{ memberId, turn, name: '王秀英', branch: '第一支部', since: '2026-11-22T01:10:00.000Z' },
  admittedAt: turn === 0 ? '2026-11-22T01:40:00.000Z' : null,
});
const [wang, li, zhao, chen] = [person('W', 1), person('L', 1), person('Z', 2), person('C', 0)];

describe('people who stand by', () => {
  it.each([
    ['nobody', [], { waiting: 0, admitted: 0 }],
    ['some who wait', [wang, li, zhao], { waiting: 3, admitted: 0 }],
    ['some who are in', [zhao, chen], { waiting: 1, admitted: 1 }],
  ])('are counted: %s', (_, items, counts) => {
    expect(countsOf(items)).toEqual(counts);
  });

  it.each([
    ['two of one turn', wang, true],
    ['one of a turn', zhao, false],
    ['two who are in: nothing is known of them', chen, false],
  ])('are a pair or not: %s', (_, one, pair) => {
    expect(isPair([wang, li, zhao, chen, person('O', 0)], one)).toBe(pair);
  });
});

describe('seats of those who have not come', () => {
  const from = '2026-11-22T01:40:00.000Z';
  const at = Date.parse(from);
  const end = at + 3_600_000;
  it.each([
    ['kept a moment before', -1, 3, 'before'],
    ['kept also where none is free', -1, 0, 'before'],
    ['given from then on', 0, 3, 'given'],
    ['all sat on', 0, 0, 'full'],
  ])('are %s', (_, after, seatsFree, stage) => {
    expect(stageOf({ from, seatsFree, items: [wang, chen] }, at + after, end)).toBe(stage);
  });

  it.each([
    ['where nobody waits any more', from, [chen], at],
    ['where there is no standby', null, [], at],
    ['when it is over', from, [wang, chen], end + 1],
  ])('are no matter %s', (_, given, items, now) => {
    expect(stageOf({ from: given, seatsFree: 3, items }, now, end)).toBeNull();
  });
});
