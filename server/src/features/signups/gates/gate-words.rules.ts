import { momentWords, sentenceOf } from '@wanqing/shared';
import {
  agesWords,
  type GateKind,
  isStaged,
  opensFor,
  type Refusal,
  type Standing,
  type Terms,
} from './gates.rules.js';

const mostNames = 3;

/** 「第一支部、第二支部」; of many the first three. */
export const namesWords = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join('、')}等${names.length}个单位`
    : names.join('、');

/** Titles for 「{titles}」: any of them is enough. */
export const titlesWords = (titles: readonly string[]): string => titles.join('」或「');

/** That the companion cannot come along: what happened, out of the refusal's own sentence. */
export const companionRefusal = (name: string, { reason, details }: Refusal): Refusal => ({
  reason: 'COMPANION_CANNOT',
  details: { name, why: (sentenceOf(reason, details).split('。')[0] ?? '').replaceAll('您', '对方') },
});

/** A gate in words, as it stands before this person; null where the activity does not have it. */
export function gateWords(
  kind: GateKind,
  terms: Terms,
  { past }: Standing,
  words: { units: string; titles: string },
): string | null {
  const { ageFrom, ageTo, after, perTerm } = terms.gates;
  switch (kind) {
    case 'branch':
      return `${words.units}的人`;
    case 'age':
      return ageFrom === null && ageTo === null ? null : agesWords({ ageFrom, ageTo });
    case 'after':
      return after.length ? `学完「${words.titles}」` : null;
    case 'perTerm':
      return perTerm === null ? null : `一个学期最多报${perTerm}门`;
    case 'stage':
      return isStaged(terms) ? `您从${momentWords(opensFor(terms, past))}开始能报` : null;
    default:
      return null;
  }
}
