import { useState } from 'react';
import { BigButton } from '../../ui';
import { Scanner } from '../../ui/scanner';
import type { CardScanProps } from './card-scan.types';

/** Reads one card with the browser's camera, which opens at a tap and closes by itself. */
export function CardScan({ label, aim, onRead }: CardScanProps) {
  const [looking, setLooking] = useState(false);
  if (!looking)
    return <BigButton kind="secondary" icon="scan" label={label} onTap={() => setLooking(true)} />;
  const read = (scanned: string) => {
    setLooking(false);
    onRead(scanned);
  };
  return <Scanner label={aim} onRead={read} />;
}
