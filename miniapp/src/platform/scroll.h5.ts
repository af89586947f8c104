import Taro from '@tarojs/taro';

/** Shows the top of the page, as after turning to another one. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);

/** Brings the first thing of this kind into sight, once it is drawn; pages below this one are hidden. */
export function scrollTo(selector: string): void {
  setTimeout(() => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    all.find(element => element.offsetParent !== null)?.scrollIntoView({ block: 'center' });
  }, 50);
}
