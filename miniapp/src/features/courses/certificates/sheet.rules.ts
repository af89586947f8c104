import { type Certificate, shanghai } from '@wanqing/shared';
import { words } from './words';

/** Size of a name on a certificate, in points: as large as its line takes, smaller only where it would be cut. */
export function namePoints(name: string): number {
  const length = [...name].length;
  if (length <= 6) return 36;
  return length <= 12 ? 28 : 20;
}

/** Size of the text, in points; a long title takes three lines. */
export const textPoints = (text: string): number => ([...text].length <= 70 ? 24 : 20);

/** 2026年12月25日 */
export function dayOnPaper(instant: string): string {
  const { year, month, day } = shanghai(instant);
  return words.day(year, month, day);
}

/** What a certificate says. */
export const textOf = (
  { term, title }: { term: string; title: string },
  { came, sessions }: Pick<Certificate, 'came' | 'sessions'>,
): string => words.text(term, title, came, sessions);
