import { addressOf } from './address';
import type { OnHeard } from './speak.types';

/** Plays a sound of the server's; the answer stops it. */
export function playSound(path: string, onHeard: OnHeard): () => void {
  const player = new Audio(addressOf(path));
  player.onended = () => onHeard(true);
  player.onerror = () => onHeard(false);
  player.play().catch(() => onHeard(false));
  return () => {
    player.onended = null;
    player.onerror = null;
    player.pause();
  };
}
