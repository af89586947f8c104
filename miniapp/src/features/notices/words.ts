import type { Answer, NoticeKind } from '@wanqing/shared';

export const kindWords: Record<NoticeKind, string> = {
  announcement: '通知',
  reminder: '提醒',
  cancellation: '取消通知',
  change: '改动通知',
  signup: '报名消息',
};

export const answerWords: Record<Answer, string> = { ack: '知道了', go: '去', stay: '不去' };

export const stateWords = {
  recalled: '撤回了',
  unread: { normal: '还没看', important: '重要，还没看' },
  read: '看过了',
  unanswered: '等您回答',
  answered: (answer: string) => `回答了：${answer}`,
};

export const words = {
  when: '时间',
  place: '地点',
  bring: '要带',
  sentBy: (unit: string) => `${unit}发的`,
  important: '重要',
  attachments: (photos: number, others: number) =>
    photos === 0 ? '文件' : others === 0 ? '图片' : '图片和文件',
  ask: (name: string) => (name ? `有事问${name}` : '有事打电话问'),
  /** A button holds six characters. */
  ring: (name: string) => (name && name.length <= 4 ? `打给${name}` : '打电话'),
  corrected: '这条通知改过了',
  photos: (count: number) => `${count}张图片`,
  enlarge: '放大看',
  enlargeOne: (place: number) => `放大看第${place}张`,
  open: '点一下打开',
  hear: '点一下就能听',
  quiet: '正在放，点一下停',
  notHeard: '现在放不了。请过一会儿再点，不行就打电话问。',
  remindMe: '微信提醒我',
  remindMeHow: '有新的事，微信会给您发一条。',
  reminded: '好的，有事微信提醒您。',
  notReminded: '没有开。通知还在这里看，重要的会给您打电话。',
  readNotices: '看通知',
  unreadRow: (count: number) => (count >= 100 ? '很多没看' : `${count}条没看`),
  notOpened: '文件打不开。请过一会儿再点，不行就打电话问。',
};
