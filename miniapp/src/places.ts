/** A page that is one tap away from anywhere, with the word and icon that stand for it. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: 'home' | 'calendar' | 'person' | 'list' | 'people' | 'file' | 'wait' | 'say';
}

/** Where 「回首页」 leads, and where a page without a way back goes. */
export const HOME = '/pages/home/index';
export const ME = '/pages/me/index';
export const ACTIVITIES = '/pages/activities/index';
export const NOTICES = '/pages/notices/index';

/** The fixed bar in 长辈版: always these, never moved; the phone follows as the last one. */
export const elderPlaces: readonly Place[] = [
  { path: HOME, label: '回首页', icon: 'home' },
  { path: ME, label: '我的', icon: 'person' },
];

/** The tabs of the standard mode; the phone follows as the last one. */
export const standardPlaces: readonly Place[] = [
  { path: HOME, label: '首页', icon: 'home' },
  { path: ACTIVITIES, label: '活动', icon: 'calendar' },
  { path: NOTICES, label: '通知', icon: 'say' },
  { path: ME, label: '我的', icon: 'person' },
];

export const WORK = '/organizer/today/index';

/** The side list of the organizers' pages; on a phone the first of them leads to the others. */
export const organizerPlaces: readonly Place[] = [
  { path: WORK, label: '今天', icon: 'wait' },
  { path: '/organizer/activities/index', label: '活动', icon: 'calendar' },
  { path: '/organizer/courses/index', label: '课程', icon: 'list' },
  { path: '/organizer/draws/index', label: '抽签', icon: 'list' },
  { path: '/organizer/notices/index', label: '通知', icon: 'say' },
  { path: '/organizer/roster/index', label: '名册', icon: 'people' },
  { path: '/organizer/import/index', label: '导入名册', icon: 'file' },
  { path: '/organizer/units/index', label: '单位', icon: 'list' },
  { path: '/organizer/roles/index', label: '谁能管', icon: 'person' },
];
