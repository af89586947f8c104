/** Milliseconds between two questions while nothing changes: keeps the count alive. */
const often = 5000;
/** Never sooner than this, whatever this device's clock says. */
const soonest = 1000;
/** A code is accepted for two steps of 30 s after its own (issue of the code: server, checkins). */
const goodFor = 60_000;

/** Milliseconds until the server is asked again: at the change of code, and every few seconds before it. */
export function pauseUntil(nextAt: string, now: number): number {
  const left = Date.parse(nextAt) - now;
  // A clock that is ahead would ask without end, one that is behind too late.
  return Math.max(soonest, Math.min(often, left + 200));
}

export type Freshness = 'fresh' | 'late' | 'dead';

/** Whether the code on the screen can still be scanned, counted from when it was fetched on this device's clock. */
export function freshness(fetchedAt: number, failing: boolean, now: number): Freshness {
  if (!failing) return 'fresh';
  return now - fetchedAt < goodFor ? 'late' : 'dead';
}
