/**
 * Cuts a text into pieces of at most `most` characters, each as long as possible: at the end of a sentence,
 * where there is none at a comma, and in the middle only where there is neither. Blank pieces are left out.
 */
export function pieces(text: string, most = 500): string[] {
  const left = Array.from(text.trim());
  const cut: string[] = [];
  while (left.length > 0) {
    const piece = left
      .splice(0, endOf(left.slice(0, most), left.length))
      .join('')
      .trim();
    if (/[\p{L}\p{N}]/u.test(piece)) cut.push(piece);
  }
  return cut;
}

const sentenceEnd = /[。！？!?；;\n…]/u;
const pause = /[，,、：:\s]/u;

/** How many characters of the window go into the next piece. */
function endOf(window: readonly string[], left: number): number {
  if (left <= window.length) return window.length;
  for (const mark of [sentenceEnd, pause]) {
    const last = window.findLastIndex(character => mark.test(character));
    if (last >= 0) return withClosing(window, last + 1);
  }
  return window.length;
}

/** A closing quotation mark belongs to the sentence before it. */
function withClosing(window: readonly string[], end: number): number {
  let at = end;
  while (at < window.length && /[”’」』）)]/u.test(window[at] ?? '')) at += 1;
  return at;
}
