import { endWithParent } from './parent.mjs';

let out = process.stdout;

/** Sends progress elsewhere, for scripts whose standard output is a result. */
export function progressTo(stream) {
  out = stream;
}

/** One line on its own. */
export const say = line => out.write(`▸ ${line}\n`);

const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a long step behind one progress line that ends with the seconds it took; on a terminal they tick.
 * `work` must print nothing itself.
 */
export async function step(title, work) {
  const since = performance.now();
  const draw = () => out.write(`\r▸ ${title} … ${seconds(since)}`);
  const ticking = out.isTTY ? setInterval(draw, 500) : undefined;
  out.write(`▸ ${title} … `);
  const finish = word => out.write(out.isTTY ? `\r▸ ${title} … ${word}   \n` : `${word}\n`);
  try {
    const result = await work();
    finish(seconds(since));
    return result;
  } catch (error) {
    finish(`failed after ${seconds(since)}`);
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/** Runs a script's main function: an error is printed in plain words and makes the exit code 1. */
export async function main(work) {
  endWithParent();
  try {
    await work();
  } catch (error) {
    process.stderr.write(`\n${error.message ?? error}\n`);
    process.exitCode = 1;
  }
}
