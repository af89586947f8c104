import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../lib/root.mjs';
import { runNode } from '../lib/run.mjs';

const good = {
  'server/src/kernel/clock.ts': 'export const now = 1;',
  'server/src/features/members/member.entity.ts': 'export class Member {}',
  'server/src/features/members/members.service.ts':
    "import { now } from '../../kernel/clock.js'; import { Member } from './member.entity.js'; export const all = [now, Member];",
  'server/src/features/roster/roster.service.ts':
    "import { all } from '../members/members.service.js'; export const roster = all;",
  'shared/src/values.ts': "import * as z from 'zod/mini'; export const values = z;",
  'miniapp/src/features/home/home.ts': "import * as z from 'zod/mini'; export const home = z;",
  'node_modules/zod/package.json': '{ "name": "zod", "version": "4.0.0" }',
  'node_modules/zod/index.js': 'export const z = 1;',
  'node_modules/zod/mini/index.js': 'export const string = 1;',
};

/** Rule, the file that breaks it, what the file holds. */
const bad = [
  [
    'org-knows-only-what-is-below',
    'server/src/features/org/a.ts',
    "export { roster } from '../roster/roster.service.js';",
  ],
  [
    'activities-knows-only-what-is-below',
    'server/src/features/activities/b.ts',
    "export { roster } from '../roster/roster.service.js';",
  ],
  [
    'foundations-know-no-feature',
    'server/src/http/c.ts',
    "export { roster } from '../features/roster/roster.service.js';",
  ],
  [
    'a-feature-owns-its-tables',
    'server/src/features/checkins/d.ts',
    "export type { Member } from '../members/member.entity.js';",
  ],
  ['shared-is-a-leaf', 'shared/src/e.ts', "export { readFileSync } from 'node:fs';"],
  ['no-whole-zod-on-the-phone', 'miniapp/src/f.ts', "export { z } from 'zod';"],
  [
    'the-miniapp-knows-only-the-contract',
    'miniapp/src/g.ts',
    "export { now } from '../../server/src/kernel/clock';",
  ],
  [
    'the-server-knows-only-the-contract',
    'server/src/h.ts',
    "export { values } from '../../shared/src/values.js';",
  ],
  [
    'large-type-components-know-no-feature',
    'miniapp/src/ui/i.ts',
    "export { home } from '../features/home/home';",
  ],
  ['no-circles', 'server/src/db/j.ts', "import { j } from './j.js'; export const k = () => j;"],
  ['no-missing-imports', 'server/src/l.ts', "export { nothing } from './nowhere.js';"],
];

/** What a repository made of these files breaks, as `[rule, file]`. */
async function broken(files) {
  const folder = mkdtempSync(join(tmpdir(), 'wanqing-rules-'));
  cpSync(inRoot('tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const config = ['--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'json'];
  const cli = inRoot('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { output } = await runNode(cli, [...config, 'shared/src', 'server/src', 'miniapp/src'], {
    cwd: folder,
  });
  rmSync(folder, { recursive: true });
  return JSON.parse(output).summary.violations.map(({ rule, from }) => [rule.name, from]);
}

test('imports that only go downwards break no rule', async () => {
  assert.deepEqual(await broken(Object.entries(good)), []);
});

test('an import that goes elsewhere breaks its rule and no other', async () => {
  const found = await broken([...Object.entries(good), ...bad.map(([, file, text]) => [file, text])]);
  assert.deepEqual(found.sort(), bad.map(([rule, file]) => [rule, file]).sort());
});
