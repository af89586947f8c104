import type { FieldError } from '../../ui/field';

/** What to do about a box that cannot be kept as it is. */
export const problemWords = {
  name: { what: '姓名没写好。', now: '请写1到40个字。' },
  kind: { what: '还没有选是会员还是工作人员。', now: '请点一个。' },
  branchId: { what: '还没有选支部。', now: '请选一个支部。' },
  gender: { what: '性别没选好。', now: '请点一个。' },
  birth: { what: '出生日期看不懂。', now: '写成1946年，或1946年5月，或1946年5月12日。' },
  phone: { what: '手机号不对。', now: '手机号是11位。没有就空着。' },
  phoneNote: { what: '说明太长了。', now: '请写在60个字以内。' },
  landline: { what: '座机号不对。', now: '要带区号，如021-64370000。' },
  note: { what: '备注太长了。', now: '请写在500个字以内。' },
} satisfies Record<string, FieldError>;
