import Taro from '@tarojs/taro';
import type { ChosenFile } from './choose-files.types';

/** Lets the person choose or take pictures, made smaller by WeChat; none when they choose none. */
export async function choosePhotos(most: number): Promise<ChosenFile[]> {
  const picked = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  }).catch(() => null);
  return (picked?.tempFiles ?? []).map(({ tempFilePath, size }) => ({
    name: tempFilePath.replace(/^.*\//, ''),
    size,
    read: () => bytesOf(tempFilePath),
  }));
}

/** Lets the person choose files from a chat; what may be sent the server says. */
export async function chooseDocuments(most: number): Promise<ChosenFile[]> {
  const picked = await Taro.chooseMessageFile({ count: most, type: 'all' }).catch(() => null);
  return (picked?.tempFiles ?? []).map(({ name, path, size }) => ({ name, size, read: () => bytesOf(path) }));
}

const bytesOf = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
      fail: reject,
    });
  });
