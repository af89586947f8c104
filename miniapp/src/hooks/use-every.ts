import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Runs every so many milliseconds while the page is in sight: for staff's counters, never for members' pages. */
export function useEvery(milliseconds: number, run: () => unknown): void {
  const latest = useRef(run);
  latest.current = run;
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    hidden.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (!hidden.current) latest.current();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}
