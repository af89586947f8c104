/** A unit by its path in the tree, `/k3f9qa/0d8e2m/`. */
interface Placed {
  readonly id: string;
  readonly path: string;
}

/** What each branch adds up to in its unit and in every unit above it that is given. Units without anybody count 0. */
export function countsBelow(
  units: readonly Placed[],
  branches: readonly { readonly unitPath: string; readonly members: number }[],
): { unitId: string; members: number }[] {
  const totals = new Map(units.map(unit => [unit.path, 0]));
  for (const { unitPath, members } of branches) {
    for (let end = unitPath.indexOf('/', 1); end > 0; end = unitPath.indexOf('/', end + 1)) {
      const path = unitPath.slice(0, end + 1);
      const total = totals.get(path);
      if (total !== undefined) totals.set(path, total + members);
    }
  }
  return units.map(unit => ({ unitId: unit.id, members: totals.get(unit.path) ?? 0 }));
}
