import type { FileContent } from '@wanqing/shared';

/** Whether a file can be dragged onto the page. */
export const canDrop = false;

/** Nothing is dragged onto a phone. */
export const useFileDrop = (_take: (file: FileContent) => unknown): boolean => false;
