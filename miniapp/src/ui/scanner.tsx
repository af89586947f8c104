import { scanOnce } from '../platform/scan';
import { BigButton } from './big-button';
import type { ScannerProps } from './scanner.types';

/** Opens WeChat's scanner. */
export function Scanner({ label, onRead }: ScannerProps) {
  const scan = async () => {
    const scanned = await scanOnce();
    if (scanned) onRead(scanned);
  };
  return <BigButton kind="hero" icon="scan" label={label} onTap={scan} />;
}
