import { type Audience, nobody } from '@wanqing/shared';
import { audienceWords } from './audience-words.rules.js';

const names = {
  units: new Map([
    ['U1', '天平街道'],
    ['U2', '第二支部'],
    ...Array.from({ length: 12 }, (_, index) => [`L${index}`, '名'.repeat(60)] as const),
  ]),
  activities: new Map([['A1', '金秋党课']]),
};
const only = (more: Partial<Audience['only']>) => ({ ...nobody().only, ...more });
const except = (more: Partial<Audience['except']>) => ({ ...nobody().except, ...more });

describe('an audience in words', () => {
  it.each<[Partial<Audience>, string]>([
    [{}, '还没有选人'],
    [{ units: ['U1', 'U2'] }, '天平街道、第二支部'],
    [
      {
        units: ['U1'],
        only: only({ ageFrom: 70, tags: ['独居'] }),
        except: except({ members: ['M1', 'M2'] }),
      },
      '天平街道，70岁以上，标签：独居，去掉2人',
    ],
    [{ units: ['U1'], only: only({ roles: ['organizer'], ageTo: 60 }) }, '天平街道，负责人，60岁以下'],
    [{ units: ['U1'], only: only({ ageFrom: 70, ageTo: 80 }) }, '天平街道，70到80岁'],
    [{ units: ['U1'], only: only({ ageFrom: 70, ageTo: 70 }) }, '天平街道，70岁'],
    [{ only: only({ ageFrom: 70 }), members: ['M1'] }, '点名的1人'],
    [
      { activities: [{ activityId: 'A1', who: 'missing' }], members: ['M1'] },
      '「金秋党课」没来的人，点名的1人',
    ],
    [
      {
        units: ['U1'],
        except: except({ units: ['U2'], tags: ['独居'], activities: [{ activityId: 'A2', who: 'came' }] }),
      },
      '天平街道，去掉第二支部，去掉标签：独居，去掉「已删掉的活动」来过的人',
    ],
    [
      { units: ['U1', 'U2', 'U3', 'U1', 'U2', 'U1'] },
      '天平街道、第二支部、已删掉的单位、天平街道、第二支部等6个单位',
    ],
  ])('%j: %s', (audience, words) => {
    expect(audienceWords({ ...nobody(), ...audience }, names)).toBe(words);
  });

  it('never takes more than 300 characters', () => {
    const long = Object.keys(Object.fromEntries(names.units)).filter(id => id.startsWith('L'));
    const words = audienceWords({ ...nobody(), units: long, except: except({ units: long }) }, names);
    expect([...words]).toHaveLength(300);
    expect(words.endsWith('…')).toBe(true);
  });
});
