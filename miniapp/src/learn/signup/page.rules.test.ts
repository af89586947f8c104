import type { SignupPage, SignupView } from '@wanqing/shared';
import { placeWords, stageOf } from './page.rules';

const page = (glance: object, state = 'published') =>
  ({
    activity: { state },
    glance: {
      way: 'first_come',
      drawId: null,
      byDraw: false,
      mine: null,
      canSignUp: { ok: true },
      ...glance,
    },
  }) as unknown as SignupPage;
const mine = (state: SignupView['state']) => ({ mine: { state } });
const refused = (reason: string) => ({ canSignUp: { ok: false, reason, details: {} } });

it.each([
  ['an offer', mine('offered'), 'offered'],
  ['a place', mine('confirmed'), 'has'],
  ['a turn on the wait-list', { ...mine('waiting'), ...refused('SIGNUP_CLOSED') }, 'has'],
  ['one that was left, open again', mine('left'), 'open'],
  ['one that was left, closed', { ...mine('left'), ...refused('SIGNUP_CLOSED') }, 'shut'],
  ['seats', {}, 'open'],
  ['a question of health', refused('GATE_HEALTH'), 'open'],
  ['something at the same time', refused('SIGNUP_CONFLICT'), 'open'],
  ['a gate', refused('GATE_AGE'), 'shut'],
  ['a draw', { way: 'lottery', drawId: 'd', byDraw: true }, 'draw'],
  ['what a draw left', { way: 'lottery', drawId: 'd' }, 'open'],
] as const)('%s', (_, glance, expected) => {
  expect(stageOf(page(glance))).toBe(expected);
});

it('is about nothing else once it was called off', () => {
  expect(stageOf(page(mine('confirmed'), 'cancelled'))).toBe('off');
});

it.each([
  ['confirmed', null, { tone: 'ok', word: 'confirmed', place: 0 }],
  ['requested', null, { tone: 'amber', word: 'requested', place: 0 }],
  ['waiting', 0, { tone: 'amber', word: 'place', place: 1 }],
  ['waiting', 2, { tone: 'amber', word: 'place', place: 3 }],
] as const)('says of %s, %s ahead', (state, ahead, expected) => {
  expect(placeWords({ state, ahead })).toEqual(expected);
});
