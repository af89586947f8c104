import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of something in the repository. */
export const inRoot = (...parts) => join(root, ...parts);
