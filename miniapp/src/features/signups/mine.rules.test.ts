import type { MySignup, SignupState } from '@wanqing/shared';
import { nextOfMine } from './mine.rules';

const one = (id: string, state: SignupState, day: string | null, activity = 'published') =>
  ({
    signup: { id, state },
    activity: { state: activity },
    next: day && { startsAt: `2026-12-${day}T02:00:00.000Z` },
  }) as unknown as MySignup;

it.each([
  ['the soonest', [one('后', 'confirmed', '05'), one('先', 'waiting', '03')], '先'],
  ['an offer before it', [one('先', 'confirmed', '03'), one('等', 'offered', '09')], '等'],
  ['not what ended', [one('退', 'left', '03'), one('在', 'confirmed', '05')], '在'],
  ['not what is over', [one('完', 'confirmed', null)], undefined],
  ['not what was called off', [one('停', 'confirmed', '03', 'cancelled')], undefined],
  ['nothing', [], undefined],
] as [string, MySignup[], string | undefined][])('is %s', (_, mine, expected) => {
  expect(nextOfMine(mine)?.signup.id).toBe(expected);
});
