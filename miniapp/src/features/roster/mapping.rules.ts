import type { ImportColumn, RosterField } from '@wanqing/shared';

/** What each column is taken for, by its index. */
export type Mapping = ReadonlyMap<number, RosterField | null>;

export const mappingOf = (columns: readonly ImportColumn[]): Mapping =>
  new Map(columns.map(({ index, field }) => [index, field]));

/** Fields that two columns claim; at most one column may mean a thing. */
export function claimedTwice(mapping: Mapping): RosterField[] {
  const seen = new Set<RosterField>();
  const twice = new Set<RosterField>();
  for (const field of mapping.values()) {
    if (field && seen.has(field)) twice.add(field);
    if (field) seen.add(field);
  }
  return [...twice];
}

export const means = (mapping: Mapping, field: RosterField): boolean => [...mapping.values()].includes(field);
