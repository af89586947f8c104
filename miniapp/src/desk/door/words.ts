export const words = {
  title: '签到台',
  count: (came: number | undefined) => (came === undefined ? '签到台' : `签到台 已到${came}`),
  cancelled: '活动取消了，不用签到。',
  noSession: '还没有选活动。请先选今天的活动，再开签到台。',
  choose: '选活动',
};
