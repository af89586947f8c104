import Taro from '@tarojs/taro';

/** Shows the top of the page, as after turning to another one. */
export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);

/** Brings the first thing of this kind into sight, once it is drawn, a long one by its top; pages below this one are hidden. */
export function scrollTo(selector: string): void {
  setTimeout(() => {
    const all = [...document.querySelectorAll<HTMLElement>(selector)];
    const first = all.find(element => element.offsetParent !== null);
    const long = (first?.offsetHeight ?? 0) > window.innerHeight / 2;
    first?.scrollIntoView({ block: long ? 'start' : 'center' });
  }, 50);
}
