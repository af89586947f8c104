import type { Signal } from './signal.types';

/** Sound and vibration of a result; a browser that refuses sound before a tap still shows the word. */
export function signal(kind: Signal): void {
  new Audio(`/sounds/${kind}.wav`).play().catch(() => undefined);
  // Missing on iPhones.
  navigator.vibrate?.(kind === 'ok' ? 400 : [120, 130, 120]);
}
