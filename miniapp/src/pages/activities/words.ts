export const words = {
  title: '活动',
  more: '看更多',
  none: '这几天没有活动。\n有了会放在这里。',
  invited: '请您参加',
  welcome: '来了也欢迎',
  cancelled: '取消了',
  came: '已签到',
  oneOf: (count: number) => `共${count}场`,
};
