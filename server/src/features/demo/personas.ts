import type { PersonaView, Role } from '@wanqing/shared';
import type { NewMember } from '../members/members.service.js';

/** Somebody to be at the demo entrance. */
export interface Persona extends PersonaView {
  readonly person: Omit<NewMember, 'name' | 'birth'>;
  readonly age: number;
  /** Where they belong: the first branch of the home street, or the bureau's office. */
  readonly at: 'branch' | 'office';
  /** Whether their phone is recognised; who is new gets a new phone at every visit. */
  readonly recognised: boolean;
  readonly grant?: { readonly role: Role; readonly for: 'branch' | 'street' | 'district' };
}

export const personas: readonly Persona[] = [
  {
    key: 'member',
    name: '王秀英',
    role: '老同志，82岁',
    hint: '手机已经认得她，扫一下就签到。',
    person: { gender: 'female', phone: '13900006688', landline: '021-64006688' },
    age: 82,
    at: 'branch',
    recognised: true,
  },
  {
    key: 'first-time',
    name: '何桂珍',
    role: '第一次用，手机还没认出来',
    hint: '把四位号报给签到台，签到台选「何桂珍」就好。',
    person: { gender: 'female', phone: '13900006018', phoneNote: '儿子' },
    age: 79,
    at: 'branch',
    recognised: false,
  },
  {
    key: 'desk',
    name: '沈建国',
    role: '签到台的志愿者',
    hint: '扫卡、报后四位、找名字，给到场的人签到。',
    person: { gender: 'male', phone: '13900006127' },
    age: 68,
    at: 'branch',
    recognised: true,
    grant: { role: 'desk', for: 'street' },
  },
  {
    key: 'organizer',
    name: '陆敏',
    role: '天平街道第一支部的负责人',
    hint: '办活动，看谁到了，管本支部的名册。',
    person: { gender: 'female', phone: '13900006230', kind: 'staff' },
    age: 52,
    at: 'branch',
    recognised: true,
    grant: { role: 'organizer', for: 'branch' },
  },
  {
    key: 'district',
    name: '顾岚',
    role: '全区的负责人',
    hint: '看得到每个支部，可以导入名册、开通权限。',
    person: { gender: 'female', phone: '13900006345', kind: 'staff' },
    age: 46,
    at: 'office',
    recognised: true,
    grant: { role: 'organizer', for: 'district' },
  },
  {
    key: 'second-member',
    name: '徐志明',
    role: '老同志，76岁',
    hint: '和王秀英同一个支部，可以再签一个人看看。',
    person: { gender: 'male', phone: '13900006459' },
    age: 76,
    at: 'branch',
    recognised: true,
  },
];

/** What WeChat would call this person: 28 characters, always the same. */
export const openidOf = ({ key }: Pick<Persona, 'key'>): string => `oDemo-${key}`.padEnd(28, '0');

/** Phones of invented people in the home branch. */
export const crowdOpenids: readonly string[] = Array.from({ length: 11 }, (_, index) =>
  openidOf({ key: `crowd-${'abcdefghijk'[index]}` }),
);
