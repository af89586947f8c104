import { parseArgs } from 'node:util';
import { install } from './lib/install.mjs';
import { main } from './lib/steps.mjs';
import { allTargets, build } from './lib/targets.mjs';

// npm run build [-- --only=shared,server,h5,weapp]
await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: allTargets.join(',') } } });
  const names = values.only.split(',');
  const unknown = names.filter(name => !allTargets.includes(name));
  if (unknown.length > 0) throw new Error(`--only knows ${allTargets.join(', ')}, not ${unknown.join(', ')}`);
  await install();
  await build(names.includes('shared') ? names : ['shared', ...names]);
});
