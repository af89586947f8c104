import { useRef } from 'react';
import type { TapProps } from './tap.types';

/** Milliseconds in which a second tap is taken for a tremor (elder-ux §5). */
const rest = 800;

/** Wraps a tap: nothing while disabled, nothing within `rest` of the last one. */
export function useSteadyTap({ disabled, repeats }: TapProps, run: () => unknown): () => void {
  const last = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const now = Date.now();
    if (disabled || (!repeats && now - last.current < rest)) return;
    last.current = now;
    run();
  };
}
