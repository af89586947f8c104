/** Printing happens at a computer. */
export function useA4(_way?: 'portrait' | 'landscape'): void {}
