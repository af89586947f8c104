import { useEffect } from 'react';

/** Prints this page on A4 without the browser's margins; other pages keep theirs. */
export function useA4(way: 'portrait' | 'landscape' = 'portrait'): void {
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = `@page { size: A4 ${way}; margin: 0; }`;
    document.head.append(style);
    return () => style.remove();
  }, [way]);
}
