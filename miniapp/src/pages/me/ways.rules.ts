/** Targets of a page in 长辈版, the fixed bar not counted (elder-ux §8, O3). */
const most = 5;

/**
 * Ways that are shown at once, and those behind one more tap: in 长辈版 a page stays one that can be taken in,
 * and nothing is out of reach.
 * @param others targets of the page beside the ways
 */
export function shownWays<T>(
  ways: readonly T[],
  elder: boolean,
  others: number,
): { shown: T[]; folded: T[] } {
  const room = elder ? most - others : ways.length;
  if (ways.length <= room) return { shown: [...ways], folded: [] };
  const shown = Math.max(0, room - 1);
  return { shown: ways.slice(0, shown), folded: ways.slice(shown) };
}
