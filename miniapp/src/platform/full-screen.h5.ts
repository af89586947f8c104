import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed);
  return () => document.removeEventListener('fullscreenchange', changed);
}

const isFull = () => document.fullscreenElement !== null;

/** Whether the page fills the whole screen, and how to make it; null where that cannot be done. */
export function useFullScreen(): { readonly full: boolean; readonly enter: (() => void) | null } {
  const full = useSyncExternalStore(subscribe, isFull);
  const page = document.documentElement;
  return {
    full,
    enter: page.requestFullscreen ? () => void page.requestFullscreen().catch(() => undefined) : null,
  };
}
