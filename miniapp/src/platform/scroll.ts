import Taro from '@tarojs/taro';

/** Shows the top of the page, as after turning to another one. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);

/** Brings the first thing of this kind into sight, once it is drawn. */
export function scrollTo(selector: string): void {
  setTimeout(() => {
    Taro.pageScrollTo({ selector, offsetTop: -24, duration: 0 }).catch(() => undefined);
  }, 50);
}
