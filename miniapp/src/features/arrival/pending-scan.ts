import type { Scanned } from '../../platform/scan.rules';
import { storage } from '../../platform/storage';

const KEY = 'pending-scan';
/** As long as the server lets an arrival of somebody unknown count. */
const usable = 12 * 60 * 60 * 1000;

interface Pending extends Scanned {
  readonly keptAt: number;
}

/** The scan that waits for its owner to be recognised: its result follows by itself. */
export function pendingScan(): Scanned | null {
  const pending = storage.get<Pending>(KEY);
  return pending && Date.now() - pending.keptAt < usable ? pending : null;
}

export const rememberPending = ({ code, scannedAt }: Scanned): void =>
  storage.set(KEY, { code, scannedAt, keptAt: Date.now() });

export const forgetPending = (): void => storage.remove(KEY);
