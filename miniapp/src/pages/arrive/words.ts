import type { CheckInOutcome } from '@wanqing/shared';

export const words = {
  title: '签到',
  results: {
    CHECKED_IN: '签到成功',
    ALREADY_CHECKED_IN: '已经签过了',
    NOT_OPEN_YET: '还没开始',
    CLOSED: '已经结束',
    CANCELLED: '活动取消了',
    NOT_INVITED: '这次没有您的名字',
    NOT_RECOGNISED: '没认出您',
    CODE_EXPIRED: '码过期了',
    CODE_UNKNOWN: '这个码用不了',
  } satisfies Record<CheckInOutcome, string>,
  hello: (name: string) => `${name}，您好。`,
  signedAt: (when: string) => `${when}签到的。`,
  opensAt: (when: string) => `${when}开始签到。`,
  cancelledBecause: (reason: string) => `原因：${reason}`,
  showThis: '请把这一页给工作人员看。',
  rescueCode: '给工作人员扫的码',
  sayDigits: '也可以报这四位号',
  what: '活动',
  when: '时间',
  where: '地点',
  bring: '要带',
  nothingScanned: '这里是看签到结果的。请先扫活动海报上的码。',
};
