import type { MemberView } from '@wanqing/shared';
import {
  blankMember,
  type MemberForm,
  memberFormOf,
  memberInputOf,
  memberProblems,
} from './member-form.rules';

const branchId = '01JD0000000000000000000000';
const whole: MemberForm = {
  ...blankMember,
  name: '欧阳龑',
  branchId,
  gender: 'female',
  birth: '1946.5',
  phone: '138 1234-5678',
  phoneNote: '女儿',
  landline: '021-64370000',
};

it('is sent the way the contract wants it', () => {
  expect(memberProblems(whole)).toEqual({});
  expect(memberInputOf(whole)).toMatchObject({ birth: '1946-05', phone: '13812345678', gender: 'female' });
});

it('keeps what is not known as not known', () => {
  const unknown = { ...blankMember, name: '王秀英', branchId };
  expect(memberProblems(unknown)).toEqual({});
  expect(memberInputOf(unknown)).toMatchObject({ birth: null, phone: null, gender: null, landline: null });
});

it.each<[keyof MemberForm, string]>([
  ['name', '  '],
  ['branchId', ''],
  ['birth', '去年'],
  ['birth', '1946年13月'],
  ['phone', '1381234567'],
  ['landline', '64370000'],
])('finds fault with %s written as 「%s」', (box, typed) => {
  expect(Object.keys(memberProblems({ ...whole, [box]: typed }))).toEqual([box]);
});

it('goes into the boxes and comes back unchanged', () => {
  const input = memberInputOf(whole);
  const member = { ...input, branch: { id: branchId, name: '第一支部' } } as unknown as MemberView;
  expect(memberInputOf(memberFormOf(member))).toEqual(input);
});
