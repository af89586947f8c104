import { comingSlots, conflictsWith, overlap, type Slot, spanOf } from './conflicts.rules.js';
import type { Engagement } from './engagements.js';

const at = (text: string) => new Date(`2026-12-${text}:00.000+08:00`);
const slot = (from: string, until: string, cancelledAt: Date | null = null): Slot => ({
  startsAt: at(from),
  endsAt: at(until),
  cancelledAt,
});
const engaged = (
  title: string,
  from: string,
  until: string,
  activityId: string | null = title,
): Engagement => ({
  memberId: 'her',
  title,
  activityId,
  ...{ startsAt: at(from), endsAt: at(until) },
});

describe('two things at once', () => {
  it.each([
    ['the same time', '01T09:00', '01T10:00', true],
    ['inside', '01T09:15', '01T09:30', true],
    ['into its beginning', '01T08:00', '01T09:01', true],
    ['into its end', '01T09:59', '01T11:00', true],
    ['up to its beginning', '01T08:00', '01T09:00', false],
    ['from its end', '01T10:00', '01T11:00', false],
    ['another day', '02T09:00', '02T10:00', false],
  ])('%s', (_, from, until, both) => {
    expect(overlap(slot('01T09:00', '01T10:00'), slot(from, until))).toBe(both);
  });

  it('counts neither what is over nor what is called off', () => {
    const coming = slot('08T09:00', '08T10:00');
    const all = [slot('01T09:00', '01T10:00'), slot('07T09:00', '07T10:00', at('02T09:00')), coming];
    expect(comingSlots(all, at('01T10:00'))).toEqual([coming]);
    expect(spanOf(comingSlots(all, at('01T09:59')))).toEqual({ from: at('01T09:00'), until: at('08T10:00') });
    expect(spanOf([])).toBeNull();
  });

  it('names each thing once, the first time they meet, and five at most', () => {
    const weekly = [slot('01T09:00', '01T10:00'), slot('08T09:00', '08T10:00'), slot('15T09:00', '15T10:00')];
    const choir = [engaged('合唱', '02T09:00', '02T10:00'), engaged('合唱', '08T09:30', '08T11:00')];
    const shift = engaged('巡逻', '15T08:00', '15T09:30', null);
    expect(conflictsWith(weekly, [...choir, engaged('合唱', '15T09:30', '15T11:00'), shift])).toEqual([
      choir[1],
      shift,
    ]);
    const many = ['一', '二', '三', '四', '五', '六'].map(title => engaged(title, '01T09:00', '01T10:00'));
    expect(conflictsWith(weekly, many)).toHaveLength(5);
  });
});
