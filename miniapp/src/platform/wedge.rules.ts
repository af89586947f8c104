/** What a scanner on a cable has typed so far, and when its last character came (milliseconds). */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

export const nothingTyped: Typed = { text: '', at: Number.NEGATIVE_INFINITY };

/** Longest pause between two characters of a scanner, in milliseconds; people type slower. */
const quick = 100;
/** A shorter text is no link of ours. */
const shortest = 6;

export interface Fed {
  readonly typed: Typed;
  /** The key belongs to the scanner: nobody else may act on it. */
  readonly taken: boolean;
  /** A whole text, once its closing Enter came. */
  readonly read?: string;
}

/**
 * Tells a barcode scanner, which types a link and Enter, from a person at the same keyboard: our links begin
 * with a letter and come faster than anybody types. Digits alone are a person's.
 */
export function feed(typed: Typed, key: string, at: number): Fed {
  const running = typed.text !== '' && at - typed.at <= quick;
  if (key === 'Enter' || key === 'Tab') {
    const read = running && typed.text.length >= shortest ? typed.text : undefined;
    return { typed: nothingTyped, taken: read !== undefined, read };
  }
  // Shift and its like come between the characters.
  if (key.length > 1) return { typed, taken: false };
  if (running) return { typed: { text: typed.text + key, at }, taken: true };
  if (/[a-z]/i.test(key)) return { typed: { text: key, at }, taken: true };
  return { typed: nothingTyped, taken: false };
}
