import Taro from '@tarojs/taro';
import type { FileContent } from '@wanqing/shared';

/** Lets the person choose a file from a chat (.xlsx, .csv); null when they choose none. */
export async function pickFile(extensions: readonly string[]): Promise<FileContent | null> {
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: [...extensions] }).catch(
    () => null,
  );
  const file = picked?.tempFiles[0];
  if (!file) return null;
  const content = Taro.getFileSystemManager().readFileSync(file.path) as ArrayBuffer;
  return { name: file.name, content: new Uint8Array(content) };
}

/** Opens a file with the share menu, from where it can be sent on or kept. */
export async function saveFile({ name, content }: FileContent): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name.replace(/[\\/]/g, '_')}`;
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  Taro.getFileSystemManager().writeFileSync(path, bytes as ArrayBuffer);
  await Taro.openDocument({ filePath: path, showMenu: true });
}
