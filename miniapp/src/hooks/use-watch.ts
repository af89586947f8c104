import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Runs every so often while `on` and the page is in sight; the next time only after the last has answered. */
export function useWatch(on: boolean, run: () => Promise<unknown>, milliseconds: number): void {
  const latest = useRef(run);
  latest.current = run;
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!on || !shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const wait = () => {
      timer = setTimeout(async () => {
        await latest.current();
        if (!over) wait();
      }, milliseconds);
    };
    wait();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [on, shown, milliseconds]);
}
