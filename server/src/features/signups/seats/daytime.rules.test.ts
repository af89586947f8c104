import { momentOf } from '@wanqing/shared';
import { answerBy, daytimeAfter } from './daytime.rules.js';

const shanghai = (day: number, time: string) => new Date(momentOf(`2026-11-${day}`, time));

describe('time to answer', () => {
  it.each([
    ['in the morning', 22, '09:00', 3, 22, '12:00'],
    ['until the evening exactly', 22, '09:00', 11, 22, '20:00'],
    ['over the night', 22, '19:00', 2, 23, '09:00'],
    ['from the night on', 22, '23:30', 1, 23, '09:00'],
    ['from before eight', 22, '05:00', 1, 22, '09:00'],
    ['from eight in the evening', 22, '20:00', 1, 23, '09:00'],
    ['over days', 22, '09:00', 24, 24, '09:00'],
    ['a whole week of evenings', 22, '19:00', 72, 28, '19:00'],
  ])('%s counts only from 8 to 20', (_, day, time, hours, untilDay, until) => {
    expect(daytimeAfter(shanghai(day, time), hours)).toEqual(shanghai(untilDay, until));
  });

  it('never goes beyond the end of the wait-list', () => {
    const starts = shanghai(22, '14:00');
    expect(answerBy(shanghai(22, '09:00'), 3, starts)).toEqual(shanghai(22, '12:00'));
    expect(answerBy(shanghai(22, '13:00'), 3, starts)).toEqual(starts);
  });
});
