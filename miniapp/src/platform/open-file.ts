import Taro from '@tarojs/taro';
import type { FileView } from '@wanqing/shared';

/** Opens a document in the phone's reader, or plays a sound; false where it could not be fetched or opened. */
export async function openFile({ url, kind }: Pick<FileView, 'url' | 'kind'>): Promise<boolean> {
  try {
    if (kind === 'audio') {
      const player = Taro.createInnerAudioContext();
      player.src = url;
      player.play();
      return true;
    }
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath: tempFilePath, showMenu: true });
    return true;
  } catch {
    return false;
  }
}

/** Shows pictures full size, beginning with one of them. */
export function showPhotos(photos: readonly Pick<FileView, 'url'>[], first: number): void {
  const urls = photos.map(({ url }) => url);
  Taro.previewImage({ urls, current: urls[first] }).catch(() => undefined);
}
