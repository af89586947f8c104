import type { Audience, Day } from '@wanqing/shared';

/** Births (YYYY, YYYY-MM, YYYY-MM-DD) as text: those not after `until` and, where given, after `after`. */
export interface BirthRange {
  readonly until: string;
  readonly after: string | null;
}

/**
 * The births of people who are between `ageFrom` and `ageTo` full years old on `today`, as `ageOn` counts.
 * Since a shorter text stands before whatever it begins, a birth known to the year or month counts as reached.
 * @returns null where no bound is set
 */
export function birthRange(
  { ageFrom, ageTo }: Pick<Audience['only'], 'ageFrom' | 'ageTo'>,
  today: Day,
): BirthRange | null {
  if (ageFrom === null && ageTo === null) return null;
  const yearsBefore = (years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  return { until: yearsBefore(ageFrom ?? 0), after: ageTo === null ? null : yearsBefore(ageTo + 1) };
}

/** The parts of the tree that lie both in one of `paths` and in one of `scopes`. */
export function within(paths: readonly string[], scopes: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    for (const scope of scopes) {
      if (path.startsWith(scope)) found.add(path);
      else if (scope.startsWith(path)) found.add(scope);
    }
  }
  return [...found];
}
