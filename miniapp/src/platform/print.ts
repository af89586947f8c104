/** Printing happens at a computer; a phone says so. */
export const canPrint = false;

export const print = (): void => undefined;
