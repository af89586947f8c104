import { createHash } from 'node:crypto';
import type { NoticeContent } from '@wanqing/shared';

/** Everything of a notice that people read. */
export const textOf = (content: NoticeContent): string =>
  [
    content.title,
    content.summary,
    content.when,
    content.place,
    content.bring,
    content.body,
    content.contactName,
  ]
    .filter(part => part !== '')
    .join('\n');

/** Characters that two parts have in common, so that no word is hidden by the cut. */
const overlap = 20;

/** The text in parts of at most `most` characters (code points). */
export function partsOf(text: string, most: number): string[] {
  const characters = [...text];
  const parts = [];
  for (let from = 0; from === 0 || from + overlap < characters.length; from += most - overlap)
    parts.push(characters.slice(from, from + most).join(''));
  return parts;
}

/** Tells one text from another: SHA-256, 43 characters. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');
