export const words = {
  title: '我的',
  notRecognised: '还没有认出您',
  member: '我是老会员',
  myCode: '我的签到码',
  joinComputer: '登录电脑',
  computer: '这台电脑',
  useComputer: '用这台电脑',
  letters: '字的大小',
  sizes: { 1: '大', 2: '更大', 3: '最大' },
  standardSizes: { 1: '一般', 2: '大', 3: '更大' },
  toStandard: '换成标准版',
  toElder: '换成长辈版',
};
