import type { CourseLevel, CourseSubject } from './course-views.js';

/** What a course is about, as people say it: on pages, and in the term plan that is read back. */
export const subjectWords: Readonly<Record<CourseSubject, string>> = {
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

/** For whom it is. */
export const levelWords: Readonly<Record<CourseLevel, string>> = {
  beginner: '从头学起',
  middle: '学过一点',
  advanced: '学过几年',
  any: '都能学',
};
