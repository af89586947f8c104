import Taro from '@tarojs/taro';
import { scannedText } from './scan.rules';

/** Opens WeChat's scanner; null when the person goes back without a scan. */
export async function scanOnce(): Promise<string | null> {
  const read = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] }).catch(() => null);
  return (read && scannedText(read)) || null;
}
