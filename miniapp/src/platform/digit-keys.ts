/** Handlers for each digit key, and for deleting the last digit. */
export const digitKeys = (
  type: (digit: string) => unknown,
  remove: () => unknown,
): Record<string, () => unknown> => ({
  ...Object.fromEntries('0123456789'.split('').map(digit => [digit, () => type(digit)])),
  Backspace: remove,
});
