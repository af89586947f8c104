import { spelled } from './names.rules.js';

/** Tags as they are kept: each once, in order, spelled as names are: 合唱 队 is 合唱队. */
export const tidied = (tags: readonly string[]): string[] => [...new Set(tags.map(spelled))].sort();
