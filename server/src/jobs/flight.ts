const graceMs = 1000;

/**
 * Lets a delivery take at most so many milliseconds; then, or when the controller is aborted, its signal says so,
 * and a second later it is given up: rejects, nobody knows how it ended.
 */
export async function fly<T>(
  deliver: (signal: AbortSignal) => Promise<T>,
  controller: AbortController,
  mostMs: number,
): Promise<T> {
  let timer = setTimeout(() => controller.abort(), mostMs);
  const givenUp = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(controller.signal.reason), graceMs);
    });
  });
  try {
    return await Promise.race([deliver(controller.signal), givenUp]);
  } finally {
    clearTimeout(timer);
  }
}
