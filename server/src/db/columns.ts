import type { ColumnOptions } from 'typeorm';

/** Portable column shapes; the migrations use the same ones through `table.ts`. */

/** ULID. */
export const idColumn = { type: 'varchar', length: 26 } as const satisfies ColumnOptions;

/** A moment, as whole milliseconds UTC since 1970: alike on every database, exact, and quick to compare. */
export const instantColumn = {
  type: 'bigint',
  transformer: {
    to: (value: Date | null | undefined) => (value instanceof Date ? value.getTime() : value),
    from: (value: string | number | null) => (value === null ? null : new Date(Number(value))),
  },
} as const satisfies ColumnOptions;

/** JSON kept as text. */
export const jsonColumn = {
  type: 'text',
  transformer: {
    to: (value: unknown) => (value === undefined ? undefined : JSON.stringify(value)),
    from: (value: string | null) => (value === null ? null : JSON.parse(value)),
  },
} as const satisfies ColumnOptions;

export const text = (length: number) => ({ type: 'varchar', length }) as const satisfies ColumnOptions;

/** A path in the tree: each unit's key between slashes, so that a prefix is a subtree. */
export const pathColumn = { type: 'varchar', length: 160 } as const satisfies ColumnOptions;
