import { ActivityKind } from '@wanqing/shared';

/** What the bureau calls each kind of activity. */
export const kindWords: Record<ActivityKind, string> = {
  show: '主题文艺党课',
  lecture: '专题辅导',
  symposium: '初心座谈',
  branch_day: '主题党日',
  course: '课程',
  other: '其他活动',
};

export const kindHints: Record<ActivityKind, string> = {
  show: '演讲、朗诵、唱歌、小戏',
  lecture: '请专家来讲',
  symposium: '大家坐下来谈',
  branch_day: '支部的党日活动',
  course: '一个学期，每周上课',
  other: '以上都不是',
};

/** Courses have an editor of their own. */
export const kinds = ActivityKind.options.filter(kind => kind !== 'course');
