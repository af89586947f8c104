/**
 * Lets other requests through in the middle of long work. SQLite answers without leaving the current turn of
 * the event loop, so awaiting it alone does not.
 */
export const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
