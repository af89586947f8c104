export const words = {
  title: '我的签到码',
  codeOf: (name: string) => `${name}的签到码`,
  last4: '手机后四位',
  how: '给工作人员扫，就能签到。',
  firstTitle: '第一次来',
  first: '工作人员认一次，以后就不用了。',
};
