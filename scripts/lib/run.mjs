import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd, unlessEnding } from './ending.mjs';
import { root } from './root.mjs';

const posix = process.platform !== 'win32';
const keptCharacters = 200_000;

/** Sends a signal to a child and all its descendants (it leads a process group of its own). */
function signalGroup(child, signal) {
  try {
    if (posix) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function stop(child, closed) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([closed, sleep(5_000, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) signalGroup(child, 'SIGKILL');
}

/**
 * Runs a program to its end. Its output is kept, or passed through with `show`.
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, show?: boolean, uid?: number, gid?: number }} options
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export async function run(command, args, { cwd = root, env = {}, show = false, uid, gid } = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    detached: posix,
    windowsHide: true,
    uid,
    gid,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output = (output + text).slice(-keptCharacters);
    });
  }
  const closed = once(child, 'close');
  const forget = atEnd(() => stop(child, closed));
  try {
    const [code] = await closed;
    return await unlessEnding({ code: code ?? 1, output });
  } catch (error) {
    return { code: 127, output: `${command}: ${error.message}` };
  } finally {
    forget();
  }
}

/** Runs a program that must succeed: otherwise throws with the end of its output. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${tail(output)}\n${[command, ...args].join(' ')}: exit code ${code}`);
  return output;
}

/** Runs a JavaScript file with this very Node. */
export const runNode = (file, args, options) => run(process.execPath, [file, ...args], options);

/** The last lines of a long output. */
export const tail = (output, lines = 60) => output.trimEnd().split('\n').slice(-lines).join('\n');

/** The one line of an output that names the trouble: the first that speaks of an error, else the last. */
export function because(output) {
  const lines = output.trim().split('\n');
  return (lines.find(line => /error|^E: /i.test(line)) ?? lines.at(-1)).trim();
}
