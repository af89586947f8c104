import { check } from './lib/checks.mjs';
import { install } from './lib/install.mjs';
import { main, say } from './lib/steps.mjs';
import { runSuite, suiteNames, targetsFor } from './lib/suites.mjs';
import { closingLine, Tally } from './lib/tally.mjs';
import { allTargets, build } from './lib/targets.mjs';

// npm test                      everything
// npm test -- check             types, style, who imports whom
// npm test -- server checkins   the server's tests whose path matches "checkins"
const filters = process.argv.slice(2);
const named = filters.filter(filter => filter === 'check' || suiteNames.includes(filter));
const patterns = filters.filter(filter => !named.includes(filter));
const wants = name =>
  filters.length === 0 || named.includes(name) || (named.length === 0 && name !== 'check');
const chosen = suiteNames.filter(wants);
const isCi = process.env.CI === 'true';

/** Builds what the suites need; answers which of them can run. A build that fails is a failure by itself. */
async function prepare(tally) {
  const targets = wants('check') ? ['shared', ...targetsFor(chosen)] : targetsFor(chosen);
  const broken = [];
  for (const target of allTargets.filter(it => targets.includes(it))) {
    try {
      await build([target]);
    } catch (error) {
      process.stdout.write(`${error.message}\n`);
      tally.add('build', target, 'failed');
      broken.push(target);
    }
  }
  return chosen.filter(name => {
    const lacking = targetsFor([name]).filter(target => broken.includes(target));
    if (lacking.length > 0) say(`NOT RUN ${name}: ${lacking.join(', ')} could not be built`);
    return lacking.length === 0;
  });
}

await main(async () => {
  const tally = new Tally();
  await install();
  const runnable = await prepare(tally);
  if (wants('check'))
    for (const { name, ok } of await check()) tally.add('check', name, ok ? 'passed' : 'failed');
  for (const name of runnable) await runSuite(name, patterns, tally);
  const result = tally.close(isCi);
  for (const { run, name } of result.failed) process.stdout.write(`failed: ${run} › ${name}\n`);
  process.stdout.write(`${closingLine(result)}\n`);
  if (result.failed.length > 0 || result.passed === 0) process.exitCode = 1;
});
