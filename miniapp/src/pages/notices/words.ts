export const words = {
  title: '通知',
  none: '还没有通知。有了新的，会在首页告诉您。',
  more: '看更早的',
  recalled: '一条通知',
  forRelative: (name: string) => `给${name}的`,
};
