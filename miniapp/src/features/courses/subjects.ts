import type { CourseLevel, CourseSubject } from '@wanqing/shared';

/** What a course is about, as people say it. */
export const subjectWords: Record<CourseSubject, string> = {
  health: '健康养生',
  painting: '书法绘画',
  music: '唱歌乐器',
  dance: '舞蹈健身',
  language: '语言朗诵',
  digital: '手机电脑',
  history: '历史时事',
  craft: '手工园艺',
  other: '其他课程',
};

export const levelWords: Record<CourseLevel, string> = {
  beginner: '从头学起',
  middle: '学过一点',
  advanced: '学过几年',
  any: '都能学',
};
