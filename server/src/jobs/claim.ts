import type { Job } from './job.js';

/**
 * A job in the hands of this process. The fence goes up whenever a row changes hands, so that whoever was
 * taken for dead and comes back late holds a number that no row has any more.
 */
export interface Claim {
  readonly job: Job<object>;
  readonly fence: number;
}

/** A row as the statements below read it. */
export interface ClaimedRow {
  id: string;
  kind: string;
  payload: string;
  fence: number;
  attempts: number;
  createdAt: number | string;
  unitPath: string | null;
}

export const claimColumns = 'id, kind, payload, fence, attempts, createdAt, unitPath';

export const toClaim = (row: ClaimedRow, attempts: number): Claim => ({
  fence: Number(row.fence),
  job: {
    id: row.id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    attempts,
    createdAt: new Date(Number(row.createdAt)),
    unitPath: row.unitPath,
  },
});

/** Things that have the same key, together. */
export function alike<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Ids of claims with each fence, for statements that name both. */
export const byFence = (claims: readonly Claim[]): [fence: number, ids: string[]][] =>
  [...alike(claims, ({ fence }) => fence)].map(([fence, group]) => [fence, group.map(({ job }) => job.id)]);
