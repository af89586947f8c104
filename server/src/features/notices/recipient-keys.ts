import type { DataSource } from 'typeorm';

/**
 * Makes a statement about one notice and people named by their ids go by both. Left to itself SQLite reads all
 * recipients of the notice; so does MySQL while a million are being written down, since the statistics of the
 * table still say that a notice has a handful.
 */
export const byReader = ({ options }: DataSource): string =>
  options.type === 'better-sqlite3' ? 'INDEXED BY ix_notice_recipients_inbox' : 'FORCE INDEX (PRIMARY)';

/** The same for recipients of one notice in the order of their ids. */
export const inOrder = ({ options }: DataSource): string =>
  options.type === 'better-sqlite3' ? '' : 'FORCE INDEX (PRIMARY)';

/** As many places as there are values. */
export const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
