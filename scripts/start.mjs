import { pathToFileURL } from 'node:url';
import { install } from './lib/install.mjs';
import { inRoot } from './lib/root.mjs';
import { main } from './lib/steps.mjs';
import { build } from './lib/targets.mjs';

// Serves the whole product on one port: PORT (3000), DATA_DIR (data/), as a demo unless NODE_ENV=production.
// The server then runs in this very process, so signals, output and exit code are its own.
await main(async () => {
  await install();
  await build(['shared', 'server', 'h5']);
  process.env.DATA_DIR ??= inRoot('data');
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(inRoot('server/dist/main.js')).href);
});
