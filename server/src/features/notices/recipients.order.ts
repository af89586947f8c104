import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';

type Column = 'callTurn' | 'unitPath' | 'name' | 'memberId';

/** The order of a list of recipients, as `copy`, and how it goes on after a page. */
export interface Order {
  readonly columns: readonly Column[];
  cursorAt(row: NoticeRecipient): string;
  after(cursor: string): [sql: string, params: Record<string, string | number>];
}

const behind =
  'copy.unitPath > :lastPath OR (copy.unitPath = :lastPath AND (copy.name > :lastName OR (copy.name = :lastName AND copy.memberId > :lastId)))';

/** By branch and name. */
export const byBranch: Order = {
  columns: ['unitPath', 'name', 'memberId'],
  cursorAt: ({ unitPath, name, memberId }) => cursorOf([unitPath, name, memberId]),
  after(cursor) {
    const [lastPath, lastName, lastId] = readCursor(cursor, 3) as [string, string, string];
    return [`(${behind})`, { lastPath, lastName, lastId }];
  },
};

/** Those not called yet, those who did not answer, wrong numbers, no numbers; by branch and name each. */
export const inCallingOrder: Order = {
  columns: ['callTurn', 'unitPath', 'name', 'memberId'],
  cursorAt: ({ callTurn, unitPath, name, memberId }) =>
    cursorOf([String(callTurn), unitPath, name, memberId]),
  after(cursor) {
    const [turn, lastPath, lastName, lastId] = readCursor(cursor, 4) as [string, string, string, string];
    // The bare lower bound keeps it one index range.
    return [
      `copy.callTurn >= :lastTurn AND (copy.callTurn > :lastTurn OR ${behind})`,
      { lastTurn: numberKey(turn), lastPath, lastName, lastId },
    ];
  },
};
