import { useEffect, useRef } from 'react';
import { useInSight } from '../hooks/use-in-sight';
import { feed, nothingTyped } from './wedge.rules';

/** Texts from a barcode scanner on a cable, which types like a keyboard; what is written in a box is not ours. */
export function useWedge(onRead: (scanned: string) => unknown): void {
  const tell = useRef(onRead);
  tell.current = onRead;
  const inSight = useInSight();
  useEffect(() => {
    let typed = nothingTyped;
    const press = (event: KeyboardEvent) => {
      const writing = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName ?? '');
      if (!inSight.current || writing || event.ctrlKey || event.metaKey || event.altKey) return;
      // When the key was struck, not when a busy page comes to hear of it.
      const fed = feed(typed, event.key, event.timeStamp);
      typed = fed.typed;
      if (fed.taken) {
        // Before the number keys and the button in focus hear of it.
        event.stopPropagation();
        event.preventDefault();
      }
      if (fed.read) tell.current(fed.read);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}
