/** First characters that a spreadsheet may take for a formula, their full-width forms included. */
const dangerous = /^[=+\-@\t\r＝＋－﹣−＠]/u;

/** Text that no spreadsheet reads as a formula: a leading ' makes it plain text, on import from CSV too. */
export const neutral = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text that `neutral` was given. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
