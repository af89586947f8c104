export const words = {
  title: '活动',
  by: '怎么排',
  bys: [
    { value: 'day', label: '按日子' },
    { value: 'subject', label: '按类别' },
  ] as const,
  more: '看更多',
  none: '这几天没有活动。\n有了会放在这里。',
  invited: '请您参加',
  confirmed: '报上了',
  mayJoin: '可以报名',
  welcome: '来了也欢迎',
  cancelled: '取消了',
  came: '已签到',
  oneOf: (count: number) => `共${count}场`,
};
