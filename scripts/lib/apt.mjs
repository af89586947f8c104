import { existsSync } from 'node:fs';
import { because, run } from './run.mjs';
import { step } from './steps.mjs';

const aptGet = '/usr/bin/apt-get';
const env = { DEBIAN_FRONTEND: 'noninteractive' };
let updated;

/**
 * Installs Debian packages, if this is root on Debian or one of its children.
 * @param {string[]} packages
 * @returns {Promise<string | undefined>} why it was not done, or nothing when it was
 */
export async function aptInstall(packages) {
  if (!existsSync('/etc/debian_version') || !existsSync(aptGet)) return 'apt is not available here';
  if (process.getuid() !== 0) return 'installing with apt needs root';
  return step(`installing ${packages.join(', ')} with apt`, async () => {
    updated ??= run(aptGet, ['update', '-q'], { env });
    await updated;
    const { code, output } = await run(
      aptGet,
      ['install', '-y', '-q', '--no-install-recommends', ...packages],
      { env },
    );
    return code === 0 ? undefined : `apt-get install failed: ${because(output)}`;
  });
}
