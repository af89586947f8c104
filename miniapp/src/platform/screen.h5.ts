/** Keeps the screen on, for showing a code; a browser cannot make it brighter. */
export function brighten(): () => void {
  const asked = navigator.wakeLock?.request('screen').catch(() => undefined);
  return () => {
    asked?.then(lock => lock?.release()).catch(() => undefined);
  };
}

const nothing = { height: 0, row: 0, right: 0 };

/** A browser draws its own frame: nothing to keep clear of. */
export const topEdge = (): { height: number; row: number; right: number } => nothing;

/** Title of the tab, which screen readers say first. */
export const nameThePage = (title: string): void => {
  document.title = title === '晚晴' ? title : `${title} · 晚晴`;
};
