import { go } from '../hooks/nav';
import { scanOnce } from './scan';
import { arrivalPath } from './scan.rules';

/** Opens WeChat's scanner and goes on to the result by itself. */
export async function openScanner(): Promise<void> {
  const scanned = await scanOnce();
  if (scanned) go(arrivalPath(scanned, Math.floor(Date.now() / 1000)));
}
