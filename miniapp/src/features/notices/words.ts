import type { Answer, NoticeKind } from '@wanqing/shared';

export const kindWords: Record<NoticeKind, string> = {
  announcement: '通知',
  reminder: '提醒',
  cancellation: '取消通知',
  change: '改动通知',
};

export const answerWords: Record<Answer, string> = { ack: '知道了', go: '去', stay: '不去' };

export const words = {
  when: '时间',
  place: '地点',
  bring: '要带',
  from: '谁发的',
  important: '重要',
  attachments: '图片和文件',
  ask: (name: string) => (name ? `有事问${name}` : '有事打电话问'),
  ring: '打这个电话',
  recalled: '这条通知撤回了',
  because: (reason: string) => `原因：${reason}`,
  corrected: '这条通知改过了',
  photo: (place: number) => `第${place}张图片`,
  photosOf: (count: number) => `共${count}张，点一下放大`,
  notOpened: '文件打不开。请过一会儿再点，不行就打电话问。',
};
