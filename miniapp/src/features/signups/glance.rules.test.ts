import type { SignupGlance, SignupView } from '@wanqing/shared';
import { glanceStanding, isJoinable, refusalWords, signupStanding, willWait } from './glance.rules';

const now = Date.parse('2026-12-03T09:00:00+08:00');
const glance = (more: Partial<SignupGlance> = {}): SignupGlance => ({
  way: 'first_come',
  opensAt: '2026-12-01T01:00:00.000Z',
  closesAt: '2026-12-10T01:00:00.000Z',
  drawId: null,
  byDraw: false,
  capacity: 30,
  free: 5,
  waiting: 0,
  mine: null,
  canSignUp: { ok: true },
  ...more,
});
const mine = (state: SignupView['state'], ahead: number | null = null) =>
  ({ state, ahead }) as unknown as SignupView;
const refused = (reason: string, details: Record<string, string> = {}) =>
  ({ canSignUp: { ok: false, reason, details } }) as Partial<SignupGlance>;

it.each([
  ['seats', {}, '还有5个位子'],
  ['seats, to be approved', { way: 'approval' }, '还有5个位子，要审核'],
  ['nobody waits yet', { free: 0 }, '满了，可以候补'],
  ['a seat kept for those who wait', { free: 1, waiting: 12 }, '满了，候补12人'],
  [
    'opens today',
    { ...refused('SIGNUP_NOT_OPEN'), opensAt: '2026-12-03T06:00:00.000Z' },
    '今天 下午2点开始报名',
  ],
  ['closed', refused('SIGNUP_CLOSED'), '报名结束了'],
  ['no place on the wait-list', refused('SIGNUP_FULL'), '满了，候补也满了'],
  ['a gate', refused('GATE_AGE'), '要看条件'],
  ['health, which can be confirmed', refused('GATE_HEALTH'), '还有5个位子'],
  ['a draw, open', { way: 'lottery', byDraw: true }, '用抽签报名'],
  [
    'a draw to come',
    { way: 'lottery', byDraw: true, opensAt: '2026-12-05T01:00:00.000Z' },
    '抽签，12月5日 星期六 上午9点开始报',
  ],
  ['after the draw one can wait', { way: 'lottery', free: 0, waiting: 3 }, '满了，候补3人'],
  ['a place comes before everything', { mine: mine('confirmed'), ...refused('SIGNUP_CLOSED') }, '报上了'],
  ['an ended one does not count', { mine: mine('left') }, '还有5个位子'],
] as [string, Partial<SignupGlance>, string][])('the card tells: %s', (_, more, word) => {
  expect(glanceStanding(glance(more), now).word).toBe(word);
});

it.each([
  ['confirmed', null, 'ok', '报上了'],
  ['requested', null, 'amber', '等审核'],
  ['offered', null, 'amber', '有位子了，等您回话'],
  ['waiting', 2, 'amber', '候补第3位'],
  ['lapsed', null, 'plain', '过了回话的时间'],
] as const)('one who is %s reads so', (state, ahead, tone, word) => {
  expect(signupStanding({ state, ahead })).toMatchObject({ tone, word });
});

it.each([
  [{ free: 1, waiting: 0 }, 1, false],
  [{ free: 1, waiting: 0 }, 2, true],
  [{ free: 3, waiting: 1 }, 1, true],
] as const)('%j for %i: waits %s', (seats, people, expected) => {
  expect(willWait(seats, people)).toBe(expected);
});

it('tells the whole reason of a refusal, and what can be answered by a tap is none', () => {
  const { canSignUp } = glance(refused('GATE_AGE', { ages: '60到75岁' }));
  expect(refusalWords(canSignUp)).toContain('60到75岁');
  expect(isJoinable({ canSignUp })).toBe(false);
  expect(isJoinable(glance(refused('SIGNUP_CONFLICT')))).toBe(true);
});
