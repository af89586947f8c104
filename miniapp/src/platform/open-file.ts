import Taro from '@tarojs/taro';
import type { FileView } from '@wanqing/shared';
import { addressOf } from './address';
import { documentType } from './open-file.rules';

/** Opens a document in the phone's reader; false where it could not be fetched or opened. */
export async function openFile({ url, name }: Pick<FileView, 'url' | 'name'>): Promise<boolean> {
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url: addressOf(url) });
    if (statusCode !== 200) return false;
    // The file lies under a name of WeChat's, without the ending by which the reader would know it.
    await Taro.openDocument({ filePath: tempFilePath, fileType: documentType(name), showMenu: true });
    return true;
  } catch {
    return false;
  }
}

/** Shows pictures full size, beginning with one of them. */
export function showPhotos(photos: readonly Pick<FileView, 'url'>[], first: number): void {
  const urls = photos.map(({ url }) => addressOf(url));
  Taro.previewImage({ urls, current: urls[first] }).catch(() => undefined);
}
