import { useState } from 'react';
import { BigButton } from '../../../ui';
import { DoorCamera } from '../../checkins/door-camera';
import type { CardReaderProps } from './card-reader.types';
import { words } from './words';

/** The browser's camera, off until asked for: most counters have a scanner on a cable or none. */
export function CardReader({ onRead }: CardReaderProps) {
  const [on, turn] = useState(false);
  return (
    <>
      {on && <DoorCamera onRead={onRead} />}
      <BigButton
        kind="secondary"
        icon="scan"
        label={on ? words.stopScan : words.scan}
        onTap={() => turn(!on)}
      />
    </>
  );
}
