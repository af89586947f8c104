import Taro from '@tarojs/taro';

/** Small JSON values kept on this phone; a value that cannot be read or kept counts as absent. */
export const storage = {
  get<T>(key: string): T | null {
    try {
      const text: unknown = Taro.getStorageSync(key);
      return typeof text === 'string' && text ? (JSON.parse(text) as T) : null;
    } catch {
      return null;
    }
  },
  set(key: string, value: unknown): void {
    try {
      Taro.setStorageSync(key, JSON.stringify(value));
    } catch {
      // A full phone loses the offline copy, nothing else.
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key);
    } catch {
      // As above.
    }
  },
};
