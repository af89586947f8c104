import { scanOnce } from '../../platform/scan';
import { BigButton } from '../../ui';
import type { CardScanProps } from './card-scan.types';

/** Reads one card with WeChat's scanner. */
export function CardScan({ label, onRead }: CardScanProps) {
  const scan = async () => {
    const scanned = await scanOnce();
    if (scanned) onRead(scanned);
  };
  return <BigButton kind="secondary" icon="scan" label={label} onTap={scan} />;
}
