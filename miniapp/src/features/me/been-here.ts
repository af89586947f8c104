import { storage } from '../../platform/storage';

const KEY = 'been-here';

/** Whether this phone or browser has opened the product before, or came by a scanned code. */
export const beenHere = {
  remember: (): void => storage.set(KEY, true),
  known: (): boolean => storage.get<boolean>(KEY) === true,
};
