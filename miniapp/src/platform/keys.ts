/** A phone has no number row to listen to. */
export function useKeys(_keys: Readonly<Record<string, () => unknown>>): void {}
