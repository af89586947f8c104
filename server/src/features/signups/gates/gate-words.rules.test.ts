import { sentenceOf } from '@wanqing/shared';
import { companionRefusal, gateWords, namesWords, titlesWords } from './gate-words.rules.js';
import { agesWords, type Standing, type Terms } from './gates.rules.js';

const at = (text: string) => new Date(`2026-${text}:00.000+08:00`);
const _now = at('12-02T09:00');

const terms = (
  overrides: Partial<Omit<Terms, 'gates'>> & { gates?: Partial<Terms['gates']> } = {},
): Terms => ({
  ...{ activityId: 'this', termId: 'spring', seriesId: 'taiji', missedMost: null },
  ...{ opensAt: at('12-01T09:00'), newAt: null, everyoneAt: null },
  ...{ invitedPaths: ['/r/a/'], firstDay: '2027-03-03' },
  ...overrides,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '', ...overrides.gates },
});

const standing = (overrides: Partial<Standing> = {}): Standing => ({
  person: { kind: 'member', unitPath: '/r/a/b/', birth: '1950-03-03' },
  ...{ past: [], conflict: null, healthConfirmed: false, despiteConflicts: false },
  ...overrides,
});
describe('words of gates', () => {
  it.each([
    [60, 75, '60到75岁'],
    [60, null, '60岁以上'],
    [null, 75, '75岁以下'],
    [70, 70, '70岁'],
  ])('ages from %s to %s', (ageFrom, ageTo, words) => {
    expect(agesWords({ ageFrom, ageTo })).toBe(words);
  });

  it('name few units, and the first of many', () => {
    expect(namesWords(['第一支部', '第二支部'])).toBe('第一支部、第二支部');
    expect(namesWords(['一', '二', '三', '四'])).toBe('一、二、三等4个单位');
  });

  it('tell one gate after another, and leave out those that are not there', () => {
    const words = { units: '天平街道', titles: titlesWords(['太极拳一', '太极拳二']) };
    const asked = terms({ gates: { ageFrom: 60, after: ['a', 'b'], perTerm: 2, health: '要能站' } });
    const told = (['branch', 'age', 'after', 'perTerm', 'stage', 'health'] as const).map(kind =>
      gateWords(kind, asked, standing(), words),
    );
    expect(told).toEqual([
      '天平街道的人',
      '60岁以上',
      '学完「太极拳一」或「太极拳二」',
      '一个学期最多报2门',
      null,
      null,
    ]);
    expect(gateWords('stage', terms({ everyoneAt: at('12-10T09:00') }), standing(), words)).toBe(
      '您从12月10日 星期四 上午9点开始能报',
    );
  });

  it('say why a companion cannot come', () => {
    const refusal = companionRefusal('吴䶮', { reason: 'GATE_AGE', details: { ages: '60岁以上' } });
    expect(sentenceOf(refusal.reason, refusal.details)).toBe(
      '吴䶮这次不能一起报：这次请60岁以上的人参加。可以先一个人报，或者打电话问。',
    );
    const many = companionRefusal('吴䶮', { reason: 'GATE_PER_TERM', details: { most: '2', count: '2' } });
    expect(many.details.why).toBe('一个学期最多报2门，对方已经报了2门');
  });
});
