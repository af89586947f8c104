const signals = { SIGINT: 2, SIGHUP: 1, SIGTERM: 15 };
const tasks = new Set();
let ending = false;

async function onSignal(signal) {
  const code = 128 + signals[signal];
  if (ending) process.exit(code);
  ending = true;
  for (const task of [...tasks].reverse()) await task();
  process.exit(code);
}

/**
 * Registers what must be ended when the script is interrupted (a child process, a temporary folder); the youngest
 * ends first. Signals are listened to only while something is registered.
 * @param {() => unknown} task
 * @returns {() => void} forgets the task, once it has ended by itself
 */
export function atEnd(task) {
  if (tasks.size === 0) for (const signal of Object.keys(signals)) process.on(signal, onSignal);
  tasks.add(task);
  return () => {
    if (ending || !tasks.delete(task) || tasks.size > 0) return;
    for (const signal of Object.keys(signals)) process.off(signal, onSignal);
  };
}

/** A promise that never settles once the script is being interrupted: what follows must not begin any more. */
export const unlessEnding = value => (ending ? new Promise(() => {}) : value);
