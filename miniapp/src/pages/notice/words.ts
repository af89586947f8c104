export const words = {
  title: '通知',
  forRelative: (name: string) => `给${name}的`,
  none: '没有选通知。请回上一页再选。',
  fromBefore: '网络不通。下面是上次看到的内容。',
  recalled: '这条通知撤回了',
  because: (reason: string) => `原因：${reason}`,
  recalledThen: '不用再办了。不清楚请打电话问。',

  listen: '读给我听',
  quiet: '不听了',
  notHeard: '现在读不了。请过一会儿再点，不行就打电话问。',

  below: { ack: '看完请在下面点一下。', attend: '看完请在下面说去不去。' },
  ask: { ack: '看好了请点一下', attend: '您去不去' },
  askFor: {
    ack: (name: string) => `告诉${name}了请点一下`,
    attend: (name: string) => `${name}去不去`,
  },
  ack: '知道了',
  go: '我去',
  stay: '我不去',
  goFor: '会去',
  stayFor: '不去',
  answered: { ack: '好的，记下了。', go: '好的，记下了：去。', stay: '好的，记下了：不去。' },
  change: '改主意了',
  over: '这件事已经过去了，不用再答。',
  toActivity: '看这次活动',
};
