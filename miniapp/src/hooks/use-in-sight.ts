import { useDidHide, useDidShow } from '@tarojs/taro';
import { type MutableRefObject, useRef } from 'react';

/** Whether this page is the one in sight: pages below it stay alive and must not act on keys or clocks. */
export function useInSight(): Readonly<MutableRefObject<boolean>> {
  const inSight = useRef(true);
  useDidShow(() => {
    inSight.current = true;
  });
  useDidHide(() => {
    inSight.current = false;
  });
  return inSight;
}
