import Taro from '@tarojs/taro';
import type { FileView } from '@wanqing/shared';

/** Opens a file in a window of its own; false where the browser does not let it. */
export async function openFile({ url }: Pick<FileView, 'url' | 'kind'>): Promise<boolean> {
  const opened = window.open(url, '_blank');
  if (opened) opened.opener = null;
  return opened !== null;
}

/** Shows pictures full size, beginning with one of them. */
export function showPhotos(photos: readonly Pick<FileView, 'url'>[], first: number): void {
  const urls = photos.map(({ url }) => url);
  Taro.previewImage({ urls, current: urls[first] }).catch(() => undefined);
}
