const everyMs = 500;

/**
 * npm starts us through a shell that dies of SIGTERM without passing it on. So the loss of that parent counts as
 * the signal; otherwise `npm start`, once killed, would leave a server behind.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watching.unref();
}
