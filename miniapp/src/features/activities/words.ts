import type { ActivityState } from '@wanqing/shared';

/** Boxes of the editor as they are named where two versions are held against each other. */
export const fieldWords = {
  title: '名称',
  kind: '哪一类',
  summary: '内容',
  sessions: '时间',
  place: '地点',
  bring: '要带',
  contactName: '联系人',
  contactPhone: '联系电话',
  invitedUnitIds: '请谁来',
  capacity: '名额',
  walkInsWelcome: '没请的也能来',
  poster: '用海报签到',
  rotating: '用大屏签到',
} as const;

export const words = {
  states: { draft: '草稿', published: '已发布', cancelled: '已取消' } satisfies Record<ActivityState, string>,
  untitled: '还没有名称',
  noTime: '还没定时间',
  andMore: (count: number) => `共${count}场`,
  invites: (count: number) => `请了${count}人`,
  until: (start: string, end: string) => `${start}到${end}`,
  noPlace: '还没定地点',
  when: '时间',
  where: '地点',
  bring: '要带',
  askWhom: '有事找谁',
  about: '内容',
};
