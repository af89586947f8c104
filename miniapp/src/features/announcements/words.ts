import type { ActivityPart, AnnouncementState, Importance, Question, Role } from '@wanqing/shared';

export const stateWords = {
  draft: '草稿',
  in_review: '等人看过',
  scheduled: '定时发',
  sent: '已发出',
} satisfies Record<AnnouncementState, string>;

/** People of an activity, as a part of an audience. */
export const whoWords = {
  invited: '请的人',
  came: '来过的人',
  missing: '没来的人',
  waiting: '候补的人',
} satisfies Record<ActivityPart['who'], string>;

export const roleWords = { organizer: '负责人', desk: '签到台' } satisfies Record<Role, string>;

export const questionWords = {
  none: '不用回答',
  ack: '要回答：知道了',
  attend: '要回答：去或不去',
} satisfies Record<Question, string>;

export const importanceWords = { normal: '普通', important: '重要' } satisfies Record<
  (typeof Importance)['options'][number],
  string
>;

/** Boxes of a notice as they are named where two versions are held against each other. */
export const fieldWords = {
  title: '标题',
  summary: '一句话',
  when: '时间',
  place: '地点',
  bring: '要带',
  body: '正文',
  contactName: '联系人',
  contactPhone: '联系电话',
} as const;

export const words = {
  untitled: '还没有标题',
  comeThen: (day: string, time: string) => `请您${day} ${time}来，去不去请告诉我们。`,
  attachments: '图片和文件',
  importance: '重要程度',
  question: '要不要回答',
  audience: '发给谁',
  lateJoiners: '后来的人也收到',
  yes: '是',
  no: '否',
  answersBelow: {
    ack: '下面有一个按钮：知道了',
    attend: '下面有两个按钮：去、不去',
  },
  nobody: '还没有选发给谁',
  from: (age: number) => `${age}岁以上`,
  upTo: (age: number) => `${age}岁以下`,
  between: (from: number, to: number) => `${from}到${to}岁`,
  exactly: (age: number) => `${age}岁`,
  inAll: (count: number) => `等${count}个单位`,
  people: (names: string, count: number) => `${names}等${count}人`,
  peopleOnly: (count: number) => `点名的${count}人`,
  ofActivity: (title: string, who: string) => `「${title}」${who}`,
  someActivity: '一个活动',
  except: (whom: string) => `去掉${whom}`,
  tags: (tags: string) => `标签：${tags}`,
  reached: (count: number) => `${count}人`,
  read: (count: number) => `看过${count}`,
  told: (count: number) => `电话通知${count}`,
  pushed: (count: number) => `提醒过${count}`,
  call: (count: number) => `要打电话${count}`,
  goingOut: '正在发出去',
  recalled: '已撤回',
  takeOff: '去掉',
  takeOffOf: (name: string) => `去掉${name}`,
  sentAt: (from: string, when: string) => `${from}，${when}`,
  waitsForYou: '等您看一遍',
  goesOutAt: (when: string) => `${when}发`,
};
