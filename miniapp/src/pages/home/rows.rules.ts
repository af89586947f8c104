/** Ways on from the home page, the most needed first. */
export const entries = [
  ...(['offer', 'notices', 'code', 'calls', 'manage', 'desk'] as const),
  ...(['activities', 'signup', 'next', 'demo'] as const),
] as const;
export type Entry = (typeof entries)[number];

/** Targets of a page in 长辈版, the fixed bar not counted (elder-ux §8, O3). */
const most = 5;

/**
 * Entries that are shown. In 长辈版 the least needed ones give way: the next activity, and what one may sign up for,
 * are found under 「更多活动」 and the demo entrance under 「我的」.
 * @param others targets above the entries
 */
export function shownEntries(
  offered: ReadonlySet<Entry>,
  elder: boolean,
  others: number,
): ReadonlySet<Entry> {
  const all = entries.filter(entry => offered.has(entry));
  return new Set(elder ? all.slice(0, most - others) : all);
}
