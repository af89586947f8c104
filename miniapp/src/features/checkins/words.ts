import type { CheckInMethod, CheckInOutcome } from '@wanqing/shared';

/** How somebody was checked in, as staff say it. */
export const methodWords: Record<CheckInMethod, string> = {
  poster: '扫海报',
  rotating: '扫大屏',
  card: '出示会员卡',
  last4: '报手机尾号',
  name: '报姓名',
  rescue: '认手机',
};

/** What became of a scan, as staff say it. */
export const outcomeWords: Record<CheckInOutcome, string> = {
  CHECKED_IN: '签到成功',
  ALREADY_CHECKED_IN: '已经签过了',
  NOT_OPEN_YET: '还没到签到时间',
  CLOSED: '这一场已经结束',
  CANCELLED: '活动取消了',
  NOT_INVITED: '不在这次的名单上',
  NOT_RECOGNISED: '没认出这部手机',
  CODE_EXPIRED: '码过期了',
  CODE_UNKNOWN: '码用不了',
};

export const ageWords = (age: number | null): string => (age === null ? '' : `${age}岁`);
