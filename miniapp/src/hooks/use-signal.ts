import { useEffect, useRef } from 'react';
import { signal } from '../platform/signal';
import type { Signal } from '../platform/signal.types';

/** Sounds and vibrates once when a result appears; again only for another result. */
export function useSignal(kind: Signal | null, about: string): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (!kind || last.current === about) return;
    last.current = about;
    signal(kind);
  }, [kind, about]);
}
