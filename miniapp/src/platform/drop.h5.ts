import type { FileContent } from '@wanqing/shared';
import { useEffect, useRef, useState } from 'react';

/** Whether a file can be dragged onto the page. */
export const canDrop = true;

/** Takes a file that is dropped anywhere on the page; true while one hovers over it. */
export function useFileDrop(take: (file: FileContent) => unknown): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving for a child of the page is no leaving.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      void file
        .arrayBuffer()
        .then(content => latest.current({ name: file.name, content: new Uint8Array(content) }));
    };
    document.addEventListener('dragover', hover);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
