import type { FileView } from '@wanqing/shared';
import { addressOf } from './address';

/** Opens a file in a window of its own; false where the browser does not let it. */
export async function openFile({ url }: Pick<FileView, 'url' | 'name'>): Promise<boolean> {
  const opened = window.open(addressOf(url), '_blank');
  if (opened) opened.opener = null;
  return opened !== null;
}

/** Shows one of the pictures full size, to be enlarged as the browser does. Taro's own way loads a carousel of 85 KB. */
export function showPhotos(photos: readonly Pick<FileView, 'url' | 'name'>[], first: number): void {
  const photo = photos[first];
  if (photo) void openFile(photo);
}
