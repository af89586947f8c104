import Taro from '@tarojs/taro';

/** Turns the screen bright and keeps it on, for showing a code; the answer puts it back. */
export function brighten(): () => void {
  let before: number | null = null;
  Taro.getScreenBrightness()
    .then(({ value }: { value: number }) => {
      before = value;
      return Taro.setScreenBrightness({ value: 1 });
    })
    .catch(() => undefined);
  Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
  return () => {
    if (before !== null) Taro.setScreenBrightness({ value: before }).catch(() => undefined);
    Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
  };
}

/** Pixels at the top that the clock and WeChat's capsule take. */
export function topEdge(): { height: number; row: number; right: number } {
  const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
  const capsule = Taro.getMenuButtonBoundingClientRect();
  return { height: statusBarHeight, row: capsule.height + 12, right: windowWidth - capsule.left + 8 };
}

/** Title that the system and screen readers know the page by. */
export const nameThePage = (title: string): void => {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined);
};
