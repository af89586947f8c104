import { useEffect, useRef } from 'react';
import { scanOnce } from '../../platform/scan';
import { BigButton } from '../../ui';
import type { DoorCameraProps } from './door-camera.types';
import { words } from './door-words';

/** Milliseconds for which a green answer is shown before the scanner opens again. */
const look = 1500;

/** WeChat's scanner, opened again and again until somebody needs a look or the attendant goes back. */
export function DoorCamera({ onRead }: DoorCameraProps) {
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );
  const scan = async () => {
    const scanned = await scanOnce();
    if (!scanned || !(await onRead(scanned))) return;
    setTimeout(() => {
      if (here.current) void scan();
    }, look);
  };
  return <BigButton kind="hero" icon="scan" label={words.scanCards} onTap={scan} />;
}
