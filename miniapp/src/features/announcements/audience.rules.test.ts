import { type Audience, nobody } from '@wanqing/shared';
import { audienceWords, type Names, namesNobody } from './audience.rules';

const names: Names = {
  unit: id => ({ a: '天平街道', b: '第二支部' })[id],
  activity: id => ({ x: '读报会' })[id],
  member: id => ({ w: '王秀英', l: '李建国', c: '陈桂芳', z: '张阿妹', s: '沈根宝' })[id],
};
const only = nobody().only;
const except = nobody().except;

it.each<[string, Partial<Audience>]>([
  ['还没有选发给谁', {}],
  ['天平街道', { units: ['a'] }],
  ['天平街道、第二支部，70岁以上', { units: ['a', 'b'], only: { ...only, ageFrom: 70 } }],
  [
    '天平街道，负责人，70到80岁，标签：独居、合唱队',
    { units: ['a'], only: { ageFrom: 70, ageTo: 80, tags: ['独居', '合唱队'], roles: ['organizer'] } },
  ],
  ['天平街道，80岁以下，王秀英', { units: ['a'], only: { ...only, ageTo: 80 }, members: ['w'] }],
  ['「读报会」没来的人', { activities: [{ activityId: 'x', who: 'missing' }] }],
  ['「一个活动」请的人', { activities: [{ activityId: 'y', who: 'invited' }] }],
  ['王秀英、李建国、陈桂芳、张阿妹、沈根宝等6人', { members: ['w', 'l', 'c', 'z', 's', 'w'] }],
  ['点名的2人', { members: ['?', '!'] }],
  [
    '天平街道，去掉第二支部，去掉标签：住院，去掉「读报会」来过的人，去掉王秀英',
    {
      units: ['a'],
      except: {
        units: ['b'],
        tags: ['住院'],
        activities: [{ activityId: 'x', who: 'came' }],
        members: ['w'],
      },
    },
  ],
  ['还没有选发给谁', { except: { ...except, units: ['b'] } }],
])('says 「%s」', (expected, part) => {
  expect(audienceWords({ ...nobody(), ...part }, names)).toBe(expected);
});

it('counts units that are too many to name', () => {
  const units = ['a', 'b', 'a', 'b', 'a', 'b'];
  expect(audienceWords({ ...nobody(), units }, names)).toBe(
    '天平街道、第二支部、天平街道、第二支部、天平街道等6个单位',
  );
});

it('knows when nobody can be meant', () => {
  expect(namesNobody({ ...nobody(), except: { ...except, members: ['w'] } })).toBe(true);
  expect(namesNobody({ ...nobody(), members: ['w'] })).toBe(false);
});
