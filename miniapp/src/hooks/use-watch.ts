import { useEffect, useRef } from 'react';

/** Runs every so often while `on`; the next time only after the last has answered. */
export function useWatch(on: boolean, run: () => Promise<unknown>, milliseconds: number): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    if (!on) return;
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
  }, [on, milliseconds]);
}
