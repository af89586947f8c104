import { Scanner } from '../../ui/scanner';
import type { DoorCameraProps } from './door-camera.types';
import { words } from './door-words';

/** The browser's camera, always looking. */
export const DoorCamera = ({ onRead }: DoorCameraProps) => <Scanner label={words.camera} onRead={onRead} />;
