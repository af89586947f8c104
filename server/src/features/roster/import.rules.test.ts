import type { ImportState } from '@wanqing/shared';
import { expectOpen, expectReady, isAbandoned } from './import.rules.js';

const now = new Date('2026-11-22T01:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const codeOf = (check: () => void) => {
  try {
    check();
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an import', () => {
  it.each([
    ['reading', 61, true],
    ['reading', 60, false],
    ['confirming', 61, true],
    ['ready', 9999, false],
    ['done', 9999, false],
  ] as const)('that is %s and silent for %s s is given up: %s', (state, seconds, given) => {
    expect(isAbandoned({ state, heartbeatAt: ago(seconds) }, now)).toBe(given);
  });

  it.each<[ImportState, string, string]>([
    ['reading', 'IMPORT_NOT_READY', 'IMPORT_NOT_READY'],
    ['mapping', 'fine', 'IMPORT_NOT_READY'],
    ['ready', 'fine', 'fine'],
    ['confirming', 'IMPORT_NOT_READY', 'IMPORT_NOT_READY'],
    ['done', 'IMPORT_DONE', 'IMPORT_DONE'],
    ['undone', 'IMPORT_DONE', 'IMPORT_DONE'],
    ['failed', 'fine', 'IMPORT_NOT_READY'],
  ])('that is %s: changing it is %s, confirming it is %s', (state, change, confirm) => {
    expect([codeOf(() => expectOpen({ state })), codeOf(() => expectReady({ state }))]).toEqual([
      change,
      confirm,
    ]);
  });
});
