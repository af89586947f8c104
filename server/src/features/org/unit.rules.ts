import type { UnitKind } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

/** What may stand directly below what. */
const below: Record<UnitKind, readonly UnitKind[]> = {
  district: ['committee', 'branch'],
  committee: ['branch'],
  branch: [],
};

export function expectFits(parent: UnitKind, child: UnitKind): void {
  if (!below[parent].includes(child)) throw new DomainError('UNIT_KIND_WRONG');
}

/** Names from the highest unit given down to each unit, by id. Units come parents first. */
export function fullNames(
  units: readonly { id: string; parentId: string | null; name: string }[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, parentId, name } of units) {
    const above = parentId ? names.get(parentId) : undefined;
    names.set(id, above ? `${above} · ${name}` : name);
  }
  return names;
}
