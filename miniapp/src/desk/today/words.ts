export const words = {
  title: '签到台',
  noneToday: '今天没有要签到的活动。',
  alsoToday: '今天还有',
  coming: '以后',
  past: '刚结束',
  start: '开签到台',
  counter: '替人报名',
  counterHint: '到柜台来的，打电话来的',
  none: '这几天没有要签到的活动。',
  noneNow: '活动发布以后，这里就有了。您觉得不对，请打电话问。',
  publishOne: '先发布一个活动，这里就有了。',
  activities: '看活动',
};
