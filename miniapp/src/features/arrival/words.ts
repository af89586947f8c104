import type { CheckInMethod, CheckInOutcome } from '@wanqing/shared';

/** The one word of each result. */
export const outcomeWords: Record<CheckInOutcome, string> = {
  CHECKED_IN: '签到成功',
  ALREADY_CHECKED_IN: '已经签过了',
  NOT_OPEN_YET: '还没开始',
  CLOSED: '已经结束',
  CANCELLED: '活动取消了',
  NOT_INVITED: '这次没有您的名字',
  NOT_RECOGNISED: '没认出您',
  CODE_EXPIRED: '码过期了',
  CODE_UNKNOWN: '码用不了',
};

const byThemselves = '您自己扫码签的。';
const byStaff = '工作人员帮您签的。';

export const methodWords: Record<CheckInMethod, string> = {
  poster: byThemselves,
  rotating: byThemselves,
  card: byStaff,
  last4: byStaff,
  name: byStaff,
  rescue: byStaff,
};

export const words = {
  standbyWord: '现场候补',
  standbyTurn: (turn: number) => `您是现场候补第${turn}位。`,
  standbyFrom: (when: string) => `${when}有空位就请您进。`,
  hello: (name: string) => `${name}，您好。`,
  goTo: (place: string) => `请到${place}。`,
  signedAt: (when: string) => `${when}签到的。`,
  opensAt: (when: string) => `${when}开始签到。`,
  signsByItself: '到了时间，这一页会自己签上。',
  endedAt: (when: string) => `${when}结束的。`,
  cancelledBecause: (reason: string) => `原因：${reason}`,
  notOnTheList: '名单上没有找到您。\n工作人员可以帮您签。',
  firstTime: '第一次来都要认一次。\n以后扫码就行。',
  codeChanged: '请再扫一次大屏上的码。',
  notOurs: '这个码不是签到的码，或者作废了。',
  showThis: '请把这一页给工作人员看',

  what: '活动',
  when: '时间',
  where: '地点',
  bring: '要带',
  nothingMore: '签好了，不用再点。',
  home: '回首页',
  scanAgain: '再扫一次',
  again: '再试一次',

  rescueCode: '给工作人员扫的码',
  sayDigits: '也可以报这四位号',
  otherWays: '还有别的办法',
  wechatPhone: '用微信手机号',
  wechatPhoneRefused: '没有拿到手机号。\n请把这一页给工作人员看。',
  scanMyCard: '扫我的卡',

  checkingIn: '正在签到，请稍等。',
  keptWord: '已记下',
  kept: '等会儿自己送去，不用再扫。',
  keptAt: (when: string) => `记下的时间是${when}。`,
  myCard: '我的签到码',
  showMyCard: '也可以请工作人员扫这个码。',
  sayLast4: '也可以到签到台，报手机后四位。',
  stillKept: (when: string) => `${when}扫的码记下了，还没送到。\n等会儿自己送去。`,
  sent: (when: string, outcome: string) => `${when}扫的码送到了：${outcome}。`,
  seeTheDesk: '请到签到台问一下。',

  youAre: (name: string) => `您是${name}吗`,
  iAm: (name: string) => `我是${name}`,
  cardTaken: '这张卡在别的手机上用了。\n请工作人员来认。',
  notYours: '不是您的卡，请不要点。\n请把卡交给工作人员。',
  knownWord: '认出您了',
  known: '以后扫码就能签到。',
  cardOf: (name: string) => `这是${name}的卡`,
  phoneOf: (name: string) => `这部手机是${name}在用。`,
  cardToDesk: '要签到，请把卡给工作人员扫。',
  cardWord: '这张卡用不了',
  cardNow: '请到签到台换一张。',

  phoneCodeWord: '认手机的码',
  phoneCode: '这个码是给工作人员扫的。\n请把那部手机给他们看。',
  phoneCodeAtDesk: '请在签到台里扫这个码。',
  toDesk: '去签到台',
};
