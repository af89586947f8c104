import { sentenceOf } from '@wanqing/shared';
import { firstRefusal, opensFor, type Past, type Standing, type Terms } from './gates.rules.js';

const at = (text: string) => new Date(`2026-${text}:00.000+08:00`);
const now = at('12-02T09:00');

const terms = (
  overrides: Partial<Omit<Terms, 'gates'>> & { gates?: Partial<Terms['gates']> } = {},
): Terms => ({
  ...{ activityId: 'this', termId: 'spring', seriesId: 'taiji', missedMost: null },
  ...{ opensAt: at('12-01T09:00'), newAt: null, everyoneAt: null },
  ...{ invitedPaths: ['/r/a/'], firstDay: '2027-03-03' },
  ...overrides,
  gates: { ageFrom: null, ageTo: null, after: [], perTerm: null, health: '', ...overrides.gates },
});

const past = (overrides: Partial<Past> = {}): Past => ({
  ...{
    activityId: 'other',
    termId: 'autumn',
    seriesId: 'choir',
    state: 'confirmed',
    completed: false,
    missed: 0,
  },
  joinedAt: at('06-01T09:00'),
  ...overrides,
});

const standing = (overrides: Partial<Standing> = {}): Standing => ({
  person: { kind: 'member', unitPath: '/r/a/b/', birth: '1950-03-03' },
  ...{ past: [], conflict: null, healthConfirmed: false, despiteConflicts: false },
  ...overrides,
});
const person = (overrides: Partial<NonNullable<Standing['person']>>) => ({
  person: {
    kind: 'member' as const,
    unitPath: '/r/a/b/',
    birth: '1950-03-03' as string | null,
    ...overrides,
  },
});

type Row = [what: string, Terms, Standing, reason: string | null];

describe('the gates of an activity', () => {
  it.each<Row>([
    ['nothing asked', terms(), standing(), null],
    ['another branch', terms(), standing(person({ unitPath: '/r/c/' })), 'GATE_BRANCH'],
    ['staff, who help', terms(), standing(person({ kind: 'staff' })), 'GATE_BRANCH'],
    ['not on the roster any more', terms(), standing({ person: null }), 'GATE_BRANCH'],

    ['77 on the first day, from 77', terms({ gates: { ageFrom: 77 } }), standing(), null],
    [
      '77 only the day after the first day',
      terms({ gates: { ageFrom: 77 } }),
      standing(person({ birth: '1950-03-04' })),
      'GATE_AGE',
    ],
    ['77, up to 77', terms({ gates: { ageTo: 77 } }), standing(), null],
    ['77, up to 76', terms({ gates: { ageTo: 76 } }), standing(), 'GATE_AGE'],
    ['no known birth', terms({ gates: { ageTo: 76 } }), standing(person({ birth: null })), 'GATE_AGE'],
    ['no known birth, no ages asked', terms(), standing(person({ birth: null })), null],
    [
      'no sessions yet: as old as today',
      terms({ firstDay: null, gates: { ageFrom: 77 } }),
      standing(),
      'GATE_AGE',
    ],

    ['nothing completed', terms({ gates: { after: ['basics'] } }), standing(), 'GATE_AFTER'],
    [
      'in it, not completed',
      terms({ gates: { after: ['basics'] } }),
      standing({ past: [past({ activityId: 'basics' })] }),
      'GATE_AFTER',
    ],
    [
      'one of two completed',
      terms({ gates: { after: ['basics', 'more'] } }),
      standing({ past: [past({ activityId: 'more', completed: true })] }),
      null,
    ],

    ['first of one', terms({ gates: { perTerm: 1 } }), standing(), null],
    [
      'waiting in another of the term, one a term',
      terms({ gates: { perTerm: 1 } }),
      standing({ past: [past({ termId: 'spring', state: 'waiting' })] }),
      'GATE_PER_TERM',
    ],
    [
      'left another of the term',
      terms({ gates: { perTerm: 1 } }),
      standing({ past: [past({ termId: 'spring', state: 'left' })] }),
      null,
    ],
    [
      'another term does not count',
      terms({ gates: { perTerm: 1 } }),
      standing({ past: [past({ termId: 'autumn' })] }),
      null,
    ],
    [
      'this very course does not count',
      terms({ gates: { perTerm: 1 } }),
      standing({ past: [past({ activityId: 'this', termId: 'spring' })] }),
      null,
    ],
    [
      'no term: nothing counts',
      terms({ termId: null, gates: { perTerm: 1 } }),
      standing({ past: [past({ termId: null })] }),
      null,
    ],

    ['health to be confirmed', terms({ gates: { health: '要能站一小时' } }), standing(), 'GATE_HEALTH'],
    [
      'health confirmed',
      terms({ gates: { health: '要能站一小时' } }),
      standing({ healthConfirmed: true }),
      null,
    ],
    ['something else at the time', terms(), standing({ conflict: '合唱' }), 'SIGNUP_CONFLICT'],
    ['both wanted', terms(), standing({ conflict: '合唱', despiteConflicts: true }), null],
  ])('%s', (_, asked, who, reason) => {
    expect(firstRefusal(asked, who, now)?.reason ?? null).toBe(reason);
  });

  it('are asked in the order of the contract', () => {
    const strict = terms({
      everyoneAt: at('12-10T09:00'),
      gates: { ageTo: 60, after: ['basics'], perTerm: 1, health: '要能站一小时' },
    });
    const seen: string[] = [];
    let who = standing({ person: null, past: [past({ termId: 'spring' })], conflict: '合唱' });
    let asked = strict;
    for (let refusal = firstRefusal(asked, who, now); refusal; refusal = firstRefusal(asked, who, now)) {
      seen.push(refusal.reason);
      if (refusal.reason === 'GATE_BRANCH') who = { ...who, person: standing().person };
      if (refusal.reason === 'GATE_AGE') asked = { ...asked, gates: { ...asked.gates, ageTo: null } };
      if (refusal.reason === 'GATE_AFTER') asked = { ...asked, gates: { ...asked.gates, after: [] } };
      if (refusal.reason === 'GATE_PER_TERM') asked = { ...asked, gates: { ...asked.gates, perTerm: 2 } };
      if (refusal.reason === 'GATE_STAGE') asked = { ...asked, everyoneAt: null };
      if (refusal.reason === 'GATE_HEALTH') who = { ...who, healthConfirmed: true };
      if (refusal.reason === 'SIGNUP_CONFLICT') who = { ...who, despiteConflicts: true };
    }
    expect(seen).toEqual([
      'GATE_BRANCH',
      'GATE_AGE',
      'GATE_AFTER',
      'GATE_PER_TERM',
      'GATE_STAGE',
      'GATE_HEALTH',
      'SIGNUP_CONFLICT',
    ]);
  });

  it('say why in whole sentences', () => {
    const said = (asked: Terms, who: Standing) => {
      const refusal = firstRefusal(asked, who, now);
      return refusal && sentenceOf(refusal.reason, refusal.details);
    };
    expect(said(terms({ gates: { ageFrom: 60, ageTo: 75 } }), standing())).toBe(
      '这次请60到75岁的人参加。请看看别的课，或者打电话问。',
    );
    const two = [past({ activityId: 'x', termId: 'spring' }), past({ activityId: 'y', termId: 'spring' })];
    expect(said(terms({ gates: { perTerm: 2 } }), standing({ past: two }))).toBe(
      '一个学期最多报2门，您已经报了2门。要换课，请先退掉一门。',
    );
    expect(said(terms({ everyoneAt: at('12-10T09:00') }), standing())).toBe(
      '现在先请上过这门课的人报。您从12月10日 星期四 上午9点开始能报，请到时候再来。',
    );
    const staged = terms({ newAt: at('12-02T09:00'), everyoneAt: at('12-10T09:00') });
    expect(said(staged, standing({ past: [past()] }))).toBe(
      '现在先请上过这门课的人和第一次来上课的人报。您从12月10日 星期四 上午9点开始能报，请到时候再来。',
    );
    expect(said(terms(), standing({ conflict: '合唱' }))).toBe(
      '同一时间您还有「合唱」。两样都要的话，请点「还是要报」。',
    );
  });
});

describe('stages', () => {
  const first = at('12-01T09:00');
  const second = at('12-03T09:00');
  const third = at('12-05T09:00');
  const staged = terms({ newAt: second, everyoneAt: third, missedMost: 3 });
  const taiji = past({ activityId: 'before', seriesId: 'taiji' });

  it.each<[string, Terms, Past[], Date]>([
    ['no stages', terms(), [], first],
    ['was in the same course', staged, [taiji], first],
    ['only waited for it', staged, [{ ...taiji, state: 'waiting' }], second],
    ['new to courses', staged, [], second],
    ['was at a lecture only', staged, [past({ termId: null })], second],
    ['in another course of this term, new', staged, [past({ termId: 'spring' })], second],
    ['was in another course', staged, [past()], third],
    ['was in it, missed thrice', staged, [{ ...taiji, missed: 3 }], third],
    ['was in it, missed twice', staged, [{ ...taiji, missed: 2 }], first],
    [
      'missed thrice, longer than a year ago',
      staged,
      [{ ...taiji, missed: 3, joinedAt: new Date(0) }],
      first,
    ],
    ['missed thrice at no price', terms({ newAt: second }), [{ ...taiji, missed: 3 }], first],
    ['no stage for the new', terms({ everyoneAt: third }), [], third],
    ['no stage for everybody else', terms({ newAt: second }), [past()], second],
    [
      'nothing to be in again',
      terms({ seriesId: null, everyoneAt: third }),
      [past({ seriesId: null })],
      third,
    ],
  ])('%s', (_, asked, before, from) => {
    expect(opensFor(asked, before)).toEqual(from);
  });
});
