import type { UnitView } from '@wanqing/shared';

/** A unit with those right below it. */
export interface Branching {
  readonly unit: UnitView;
  readonly below: readonly Branching[];
}

/** The tree of a flat list, parents before children; a unit whose parent is out of reach is a root. */
export function treeOf(units: readonly UnitView[]): Branching[] {
  const known = new Set(units.map(unit => unit.id));
  const children = new Map<string, UnitView[]>();
  const roots: UnitView[] = [];
  for (const unit of units) {
    if (unit.parentId === null || !known.has(unit.parentId)) roots.push(unit);
    else children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
  }
  const grow = (unit: UnitView): Branching => ({ unit, below: (children.get(unit.id) ?? []).map(grow) });
  return roots.map(grow);
}

/** Every id of a part of the tree, its top included. */
export const idsIn = ({ unit, below }: Branching): string[] => [unit.id, ...below.flatMap(idsIn)];

/** all: chosen itself or with what is above it · some: only parts below it · none. */
export type Chosen = 'all' | 'some' | 'none';

/** How much of a part of the tree is chosen; `above`: something above it is. */
export function chosenOf(part: Branching, chosen: readonly string[], above = false): Chosen {
  if (above || chosen.includes(part.unit.id)) return 'all';
  return part.below.some(child => chosenOf(child, chosen) !== 'none') ? 'some' : 'none';
}

/**
 * Chooses or frees a unit. Choosing takes in all below it; freeing one below a chosen unit leaves that
 * unit's other parts chosen. Where all parts of a unit are chosen, it stays named part by part: a branch
 * founded later is invited only by its committee.
 */
export function flip(roots: readonly Branching[], chosen: readonly string[], id: string): string[] {
  const path = pathTo(roots, id);
  const part = path[path.length - 1];
  if (!part) return [...chosen];
  const top = path.find(step => chosen.includes(step.unit.id));
  const inside = new Set(idsIn(top ?? part));
  const outside = chosen.filter(other => !inside.has(other));
  return top ? [...outside, ...withoutPart(top, path)] : [...outside, id];
}

/** What remains of a chosen part when the last step of `path` is freed. */
function withoutPart(top: Branching, path: readonly Branching[]): string[] {
  if (path[path.length - 1] === top) return [];
  return top.below.flatMap(child => (path.includes(child) ? withoutPart(child, path) : [child.unit.id]));
}

/** Units from a root down to `id`. */
export function pathTo(roots: readonly Branching[], id: string): Branching[] {
  for (const root of roots) {
    if (root.unit.id === id) return [root];
    const below = pathTo(root.below, id);
    if (below.length > 0) return [root, ...below];
  }
  return [];
}

/** Members of the chosen units; `flip` never lets two of them overlap. */
export const membersOf = (chosen: readonly string[], counts: ReadonlyMap<string, number>): number =>
  chosen.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

/** Units whose name holds the words, at most `most`. */
export function unitsNamed(units: readonly UnitView[], words: string, most = 30): UnitView[] {
  const asked = words.replace(/\s/g, '');
  return asked
    ? units.filter(({ fullName }) => fullName.replace(/[\s·]/g, '').includes(asked)).slice(0, most)
    : [];
}
