import { useEffect } from 'react';

/** Prints this page on A4 portrait without the browser's margins; other pages keep theirs. */
export function useA4(): void {
  useEffect(() => {
    const style = document.createElement('style');
    style.textContent = '@page { size: A4 portrait; margin: 0; }';
    document.head.append(style);
    return () => style.remove();
  }, []);
}
