import { ActivityInput, dayOf } from '@wanqing/shared';
import { timesOf } from '../activities/sessions.rules.js';
import { openNow, programme } from './schedule.rules.js';

const unit = '01HF0000000000000000000000';

describe('the activity that is always open', () => {
  it.each([
    ['2026-11-22T00:00', '2026-11-22T00:00', '2026-11-22T03:00'],
    ['2026-11-22T00:10', '2026-11-22T00:30', '2026-11-22T03:30'],
    ['2026-11-22T09:05', '2026-11-22T09:30', '2026-11-22T12:30'],
    ['2026-11-22T22:40', '2026-11-22T23:00', '2026-11-22T23:59'],
    ['2026-11-22T23:45', '2026-11-22T23:30', '2026-11-22T23:59'],
    ['2026-11-22T23:59', '2026-11-22T23:30', '2026-11-22T23:59'],
  ])('at %s in Shanghai starts at %s and ends at %s', (at, starts, ends) => {
    const now = new Date(`${at}:00+08:00`);
    const session = timesOf(openNow(now).input.sessions[0] as never);
    const shown = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
    expect([shown(session.startsAt), shown(session.endsAt)]).toEqual([starts, ends]);
    expect(session.opensAt <= now && now <= session.endsAt).toBe(true);
  });
});

describe('the programme', () => {
  const now = new Date('2026-11-22T23:50:00+08:00');
  const plans = programme(now);

  it('holds activities that the editor would take', () => {
    for (const { input } of [openNow(now), ...plans]) {
      const whole = { ...input, unitId: unit, invitedUnitIds: [unit] };
      expect(ActivityInput.safeParse(whole).error?.issues).toBeUndefined();
      for (const session of input.sessions) expect(() => timesOf(session)).not.toThrow();
    }
  });

  it('lies around the day it is made on', () => {
    const firstDays = plans.map(({ input }) => dayOf(input.sessions[0]?.startsAt ?? ''));
    expect(firstDays).toEqual([
      '2026-11-15',
      '2026-11-23',
      '2026-11-29',
      '2026-11-24',
      '2026-11-25',
      '2026-12-06',
    ]);
  });
});
