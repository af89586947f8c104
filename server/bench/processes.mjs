import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Starts a node script and waits for the line that tells its port. */
export async function startOnPort(script, env, line) {
  const dataDir = mkdtempSync(join(tmpdir(), 'wanqing-bench-'));
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', text => {
      const found = line.exec(text);
      if (found) resolve(Number(found[1]));
    });
    ended.then(code => reject(new Error(`${script} ended with ${code}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { port, stop };
}
