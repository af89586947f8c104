export const words = {
  title: '签到台',
  noSession: '还没有选活动。请先选今天的活动，再开签到台。',
  choose: '选活动',
};
