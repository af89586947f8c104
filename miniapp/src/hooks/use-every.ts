import { useEffect, useRef } from 'react';
import { useInSight } from './use-in-sight';

/** Runs every so many milliseconds while the page is in sight: for staff's counters, never for members' pages. */
export function useEvery(milliseconds: number, run: () => unknown): void {
  const latest = useRef(run);
  latest.current = run;
  const inSight = useInSight();
  useEffect(() => {
    const timer = setInterval(() => {
      if (inSight.current) latest.current();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
}
