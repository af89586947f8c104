import { readFileSync } from 'node:fs';

const everyMs = 500;

/** npm's process id, when our parent is a shell between it and us and /proc tells whose child that is. */
function npmBehindShell() {
  try {
    const [, name, parent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/);
    return /^(sh|dash|bash|ash|zsh)$/.test(name) ? parent : '';
  } catch {
    return '';
  }
}

/**
 * npm starts us through a shell, and neither passes every signal on. So the loss of one of them counts as SIGTERM;
 * otherwise an `npm start` that was killed would leave its server behind.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const lineage = () => `${process.ppid} ${npmBehindShell()}`;
  const atFirst = lineage();
  const watching = setInterval(() => {
    if (lineage() === atFirst) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watching.unref();
}
