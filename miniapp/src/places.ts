/** A page that is one tap away from anywhere, with the word and icon that stand for it. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: 'home' | 'calendar' | 'person' | 'list' | 'people';
}

/** Where 「回首页」 leads, and where a page without a way back goes. */
export const HOME = '/pages/home/index';
export const ME = '/pages/me/index';

/** The fixed bar in 长辈版: always these, never moved; the phone follows as the last one. */
export const elderPlaces: readonly Place[] = [
  { path: HOME, label: '回首页', icon: 'home' },
  { path: ME, label: '我的', icon: 'person' },
];

/** The tabs of the standard mode; the phone follows as the last one. */
export const standardPlaces: readonly Place[] = [
  { path: HOME, label: '首页', icon: 'home' },
  { path: ME, label: '我的', icon: 'person' },
];

/** The side list of the organizers' pages. */
export const organizerPlaces: readonly Place[] = [];
