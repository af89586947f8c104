/** Ideographs, those newer than the runtime's Unicode included. */
const han = '[\\p{Script=Han}\\u{20000}-\\u{3FFFF}]';
const spaceBetween = new RegExp(`(?<=${han}|·)\\s+(?=${han}|·)`, 'gu');
/** Look-alikes of the middle dot in 阿依古丽·买买提. */
const dotBetween = new RegExp(`(?<=${han})\\s*[·•‧・･⋅∙●.．]\\s*(?=${han})`, 'gu');

/** A typed name as names are stored: 王　芳 is 王芳, dots between ideographs are one kind. Ideographs stay untouched. */
export const spelled = (name: string): string =>
  name.trim().replace(dotBetween, '·').replace(spaceBetween, '').replace(/\s+/g, ' ');

export type Search = { readonly digits: string } | { readonly from: string; readonly until: string };

/** Four digits mean the end of a phone number, anything else the start of a name: `from` ≤ name < `until`. */
export function readSearch(text: string): Search {
  const narrow = text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{4}$/.test(narrow)) return { digits: narrow };
  const from = spelled(text);
  // The last code point of Unicode sorts behind every name in both databases' binary order.
  return { from, until: `${from}\u{10FFFF}` };
}
