import { readdirSync } from 'node:fs';
import { install } from './lib/install.mjs';
import { openDatabase } from './lib/mariadb.mjs';
import { inRoot } from './lib/root.mjs';
import { runNode } from './lib/run.mjs';
import { main, progressTo } from './lib/steps.mjs';
import { build } from './lib/targets.mjs';

const suffix = '.bench.mjs';
const folder = inRoot('server/bench');

// npm run bench -- <name>: measures on a private MariaDB (every commit flushed), or on DATABASE_URL.
// Standard output carries the measurements alone, one JSON line each.
await main(async () => {
  progressTo(process.stderr);
  const [name, ...args] = process.argv.slice(2);
  const files = readdirSync(folder).filter(file => file.endsWith(suffix));
  const names = files.map(file => file.slice(0, -suffix.length));
  if (!names.includes(name)) throw new Error(`npm run bench -- <name>, one of: ${names.join(', ')}`);
  await install();
  await build(['shared', 'server']);
  const database = await openDatabase({ given: process.env.DATABASE_URL, flush: 1 });
  if (database.skipped) throw new Error(database.skipped);
  try {
    const env = { BENCH_DATABASE_URL: database.url };
    const { code } = await runNode(`bench/${name}${suffix}`, args, {
      cwd: inRoot('server'),
      env,
      show: true,
    });
    process.exitCode = code;
  } finally {
    await database.stop();
  }
});
