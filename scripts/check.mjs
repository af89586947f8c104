import { check } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { main } from './lib/steps.mjs';
import { build } from './lib/targets.mjs';

await main(async () => {
  await install();
  await build(['shared']);
  const wrong = (await check()).filter(({ ok }) => !ok).map(({ name }) => name);
  if (wrong.length > 0) throw new Error(`check failed: ${wrong.join(', ')}`);
});
