import type { Day } from '@wanqing/shared';

/**
 * Full years on a Shanghai day. A birth known to the year counts by years, to the month by months (the whole
 * month counts as reached), to the day exactly; who was born on 29 February is a year older on 1 March.
 * @param birth YYYY, YYYY-MM or YYYY-MM-DD
 * @returns null where the birth is unknown or lies ahead
 */
export function ageOn(birth: string | null, today: Day): number | null {
  if (!birth) return null;
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  const reached = birth.length === 4 || today.slice(5, birth.length) >= birth.slice(5);
  const age = reached ? years : years - 1;
  return age < 0 ? null : age;
}
