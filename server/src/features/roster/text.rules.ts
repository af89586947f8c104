/** Spaces of any width, zero-width marks and bidi marks that come along when text is copied from a web page. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Nothing but ideographs and half-width signs: nearly every cell, and nothing to do. */
const PLAIN = /^[!-~\u4E00-\u9FFF]*$/;

/** Full-width letters, digits and signs as half-width ones (１３８ → 138); ideographs are never touched. */
export function narrow(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u2000-\u200A\u202F\u205F]/g, ' ');
}

/** One line: invisible marks gone, line breaks and runs of spaces as one space, nothing at the ends. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();
}

/** A paragraph: as `oneLine`, but line breaks stay. */
export function paragraphOf(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n').map(oneLine).join('\n').trim();
}

/** Without any space, half-width: for comparing words. */
export function squeezed(text: string): string {
  return narrow(oneLine(text)).replace(/\s+/g, '').toLowerCase();
}

/** What people write for "there is none". */
export function saysNone(text: string): boolean {
  return /^(无|没有|没|暂无|暂缺|缺|空|不详|未知|不清楚|无电话|无手机|没电话|没手机|没有手机|没有电话|无号码|n\/?a|none|null|0|[/\\\-—–_.~]+)$/.test(
    squeezed(text),
  );
}

/** For a sentence: the value as it stands in the file, cut where it is long. */
export function quoted(text: string): string {
  const line = oneLine(text);
  return `「${line.length > 24 ? `${line.slice(0, 24)}…` : line}」`;
}

/** Letter of a column counted from 0: A, B … Z, AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}
