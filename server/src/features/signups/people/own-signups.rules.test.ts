import type { MySignup, SignupActivity, SignupState, SignupView } from '@wanqing/shared';
import { inTurn, isShown, toMySignup } from './own-signups.rules.js';

const now = new Date('2026-12-10T01:00:00.000Z');
const session = (day: string, cancelled: string | null = null, place = '') => ({
  id: day,
  startsAt: `2026-12-${day}T01:30:00.000Z`,
  endsAt: `2026-12-${day}T03:00:00.000Z`,
  ...{ place, cancelled },
});
const activity = (...sessions: ReturnType<typeof session>[]) =>
  ({ state: 'published', place: '二楼', sessions }) as unknown as SignupActivity;
const signup = (state: SignupState) =>
  ({ id: state, state, joinedAt: '2026-12-01T01:00:00.000Z' }) as SignupView;
const own = (state: SignupState, ...sessions: ReturnType<typeof session>[]): MySignup =>
  toMySignup({ signup: signup(state), activity: activity(...sessions), cameTo: new Set(['01']) }, now);

describe('one’s own sign-ups', () => {
  it('say what comes next, and how many one came to', () => {
    const weekly = [session('01'), session('08'), session('15', '老师生病'), session('22', null, '三楼')];
    expect(own('confirmed', ...weekly)).toMatchObject({
      next: { startsAt: '2026-12-22T01:30:00.000Z', place: '三楼' },
      ...{ came: 1, over: 2 },
    });
    expect(own('confirmed', session('11')).next?.place).toBe('二楼');
    expect(own('closed', session('11')).next).toBeNull();
  });

  it('are in turn: offers, what is to come, what is over', () => {
    const soon = own('confirmed', session('11'));
    const later = own('waiting', session('20'));
    const offered = own('offered', session('25'));
    const over = own('confirmed', session('08'));
    const before = own('confirmed', session('01'));
    expect(inTurn([before, later, over, soon, offered])).toEqual([offered, soon, later, over, before]);
  });

  it.each<[SignupState, days: number, boolean]>([
    ['confirmed', 400, true],
    ['waiting', 400, true],
    ['left', 1, false],
    ['declined', 1, false],
    ['closed', 29, true],
    ['refused', 31, false],
  ])('show one that is %s since %d days: %s', (state, days, shown) => {
    const stateAt = new Date(now.getTime() - days * 24 * 60 * 60 * 1000);
    expect(isShown({ state, stateAt }, now)).toBe(shown);
  });
});
