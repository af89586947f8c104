import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 900px)');

function subscribe(changed: () => void): () => void {
  // Safari before 14 has no addEventListener here.
  wide.addListener(changed);
  return () => wide.removeListener(changed);
}

/** Whether the window is at least 900 px wide. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
