const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A number with its unit, a date, a time: 2026年11月22日, 9:30, 3楼, 021-64370000. Never cut inside. */
const figure = /(?:\d+(?:[.:：,/~-]\d+)*(?:[年月日号时点分层楼室弄路人位元岁]|%)?)+/gu;
/** What must not stand last: an opening bracket or quotation mark, a comma, a dash. */
const dangling = /[\s\p{Ps}\p{Pi}\p{Pd}，、；：,;:·/&+]+$/u;

/** Characters as WeChat counts them: code points, so that 𬭎 is one. */
export const lengthOf = (text: string): number => [...text].length;

/** Takes out what WeChat refuses and nobody sees: control and format characters, halves of pairs, line ends. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Cuts to `most` characters between two words, the last of them an ellipsis; leaves a text that fits alone. */
export function cut(text: string, most: number): string {
  return lengthOf(text) <= most ? text : `${head(text, most - 1).replace(dangling, '')}…`;
}

/** The whole words that fit into `most` characters; of a first word that is longer, as much as fits. */
export function head(text: string, most: number): string {
  // What comes long after the cut cannot move it.
  const near = [...text].slice(0, most + 100).join('');
  const wholeWords = take(wordsOf(near), most);
  return wholeWords || take(segmentsOf(near, graphemes), most);
}

function take(parts: readonly string[], most: number): string {
  let left = most;
  const end = parts.findIndex(part => {
    left -= lengthOf(part);
    return left < 0;
  });
  return parts.slice(0, end === -1 ? parts.length : end).join('');
}

function wordsOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(figure)) {
    found.push(...segmentsOf(text.slice(from, index), words), whole);
    from = index + whole.length;
  }
  return [...found, ...segmentsOf(text.slice(from), words)];
}

function segmentsOf(text: string, segmenter: Intl.Segmenter): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
