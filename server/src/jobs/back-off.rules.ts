const firstMs = 30_000;
const mostMs = 60 * 60_000;

/**
 * When a job that failed for the `attempts`-th time (from 1) is tried again: after 30 s, 1 min, 2 min … an hour at
 * most, give or take a quarter so that what failed together does not come back together; on a whole second, so
 * that what is put back together is few statements.
 * @param chance from 0 to 1
 */
export function backOff(attempts: number, now: Date, chance: number): Date {
  const wait = Math.min(firstMs * 2 ** Math.max(attempts - 1, 0), mostMs) * (0.75 + chance / 2);
  return new Date(Math.ceil((now.getTime() + wait) / 1000) * 1000);
}
