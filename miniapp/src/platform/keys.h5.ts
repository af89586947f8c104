import { useEffect, useRef } from 'react';
import { useInSight } from '../hooks/use-in-sight';

/** Keys of the keyboard that work anywhere on the page, except while writing in a box. */
export function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  const inSight = useInSight();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName ?? '');
      const run = latest.current[event.key];
      if (!run || !inSight.current || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
