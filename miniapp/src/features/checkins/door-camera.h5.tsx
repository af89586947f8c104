import { Hint } from '../../ui';
import { Scanner } from '../../ui/scanner';
import type { DoorCameraProps } from './door-camera.types';
import { words } from './door-words';

/** The browser's camera, always looking; without one the keys go on working. */
export const DoorCamera = ({ onRead }: DoorCameraProps) => (
  <Scanner label={words.camera} onRead={onRead} without={<Hint>{words.noCamera}</Hint>} />
);
