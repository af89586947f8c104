export const words = {
  title: '我的报名',
  none: '还没有报名。\n点「看活动」，看看有什么。',
  toActivities: '看活动',
  more: '看更多',
};
