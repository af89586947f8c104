/** Printing happens at a computer. */
export function useA4(): void {}
