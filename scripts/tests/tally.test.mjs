import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingLine, Tally } from '../lib/tally.mjs';

const cases = [
  {
    name: 'counts every run of a test',
    results: [
      ['SQLite', 'a', 'passed'],
      ['MariaDB', 'a', 'passed'],
    ],
    line: '2 passed, 0 failed',
  },
  {
    name: 'does not count a test as skipped that another run has done',
    results: [
      ['SQLite', 'a', 'skipped'],
      ['MariaDB', 'a', 'passed'],
    ],
    line: '1 passed, 0 failed',
  },
  {
    name: 'tells what nobody has done',
    results: [
      ['SQLite', 'a', 'skipped'],
      ['SQLite', 'b', 'passed'],
    ],
    line: '1 passed, 0 failed, 1 skipped',
  },
  {
    name: 'takes a skip for a failure where nothing may be skipped',
    strict: true,
    results: [
      ['SQLite', 'a', 'skipped'],
      ['SQLite', 'b', 'passed'],
    ],
    line: '1 passed, 1 failed',
  },
  {
    name: 'keeps a failure, whatever comes after it',
    results: [
      ['SQLite', 'a', 'failed'],
      ['SQLite', 'a', 'passed'],
    ],
    line: '0 passed, 1 failed',
  },
];

for (const { name, results, strict = false, line } of cases) {
  test(name, () => {
    const tally = new Tally();
    for (const result of results) tally.add(...result);
    assert.equal(closingLine(tally.close(strict)), line);
  });
}
