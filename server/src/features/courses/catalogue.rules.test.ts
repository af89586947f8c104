import type { CatalogueItem, Permission, SignupState } from '@wanqing/shared';
import { fitting, offered } from './catalogue.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const no = (reason: string) => ({ ok: false, reason, details: {} }) as Permission;

interface About {
  readonly starts?: readonly string[];
  readonly mine?: SignupState;
  readonly answerBy?: string;
  readonly canSignUp?: Permission;
  readonly drawId?: string;
}

const item = (title: string, about: About = {}): CatalogueItem => {
  const { starts = ['2026-12-01'], mine, answerBy = null, canSignUp = { ok: true }, drawId = null } = about;
  const sessions = starts.map(day => ({
    id: day,
    startsAt: `${day.slice(0, 10)}T01:30:00.000Z`,
    endsAt: `${day.slice(0, 10)}T03:00:00.000Z`,
    place: '',
    cancelled: day.endsWith('x') ? '停' : null,
  }));
  return {
    activity: { title, sessions },
    glance: { canSignUp, drawId, mine: mine ? { state: mine, answerBy, canAnswer: { ok: true } } : null },
    course: null,
  } as unknown as CatalogueItem;
};
const titles = (items: readonly CatalogueItem[]) => items.map(({ activity }) => activity.title).join(' ');

it('shows what can still be signed up for or one is in, by the next session', () => {
  const items = [
    item('晚', { starts: ['2026-12-09'] }),
    item('关了', { canSignUp: no('SIGNUP_CLOSED') }),
    item('在班里', {
      starts: ['2026-11-01', '2026-12-08'],
      mine: 'confirmed',
      canSignUp: no('SIGNUP_CLOSED'),
    }),
    item('别的支部', { canSignUp: no('GATE_BRANCH') }),
    item('退了', { mine: 'left', canSignUp: no('SIGNUP_CLOSED') }),
    item('停一次', { starts: ['2026-12-01x', '2026-12-10'] }),
    item('满了', { starts: ['2026-12-07'], canSignUp: no('SIGNUP_FULL') }),
    item('年龄不到', { starts: ['2026-12-06'], canSignUp: no('GATE_AGE') }),
    item('没有了', { starts: ['2026-11-01'] }),
  ];
  expect(titles(offered(items, now))).toBe('年龄不到 满了 在班里 晚 停一次 没有了');
});

it('proposes answers that are waited for, the most urgent first, then what is free', () => {
  const items = [
    item('晚', { starts: ['2026-12-09'] }),
    item('早', { starts: ['2026-12-02'] }),
    item('明天回话', {
      mine: 'offered',
      answerBy: '2026-11-23T01:00:00.000Z',
      canSignUp: no('SIGNUP_CLOSED'),
    }),
    item('今天回话', { mine: 'offered', answerBy: '2026-11-22T11:00:00.000Z' }),
    item('候补', { mine: 'waiting' }),
    item('退过的', { starts: ['2026-12-03'], mine: 'left' }),
    item('不能报', { canSignUp: no('GATE_AGE') }),
    item('抽签', { starts: ['2026-12-04'], drawId: 'draw' }),
  ];
  expect(titles(fitting(items, now, new Set()))).toBe('今天回话 明天回话 早 退过的 抽签 晚');
  expect(titles(fitting(items, now, new Set(['draw'])))).toBe('今天回话 明天回话 早 退过的 晚');
});
