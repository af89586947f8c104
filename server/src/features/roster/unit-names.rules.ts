import { squeezed } from './text.rules.js';

const HAN_DIGITS = '零一二三四五六七八九';

/** 12 → 十二, as branches are numbered; below 100. */
export function hanNumber(value: number): string {
  if (value < 10) return HAN_DIGITS[value]!;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : HAN_DIGITS[tens]}十${ones === 0 ? '' : HAN_DIGITS[ones]}`;
}

/**
 * For comparing names of units: 中共徐家汇街道第1党支部（委员会）and 徐家汇街道第一支部 are one key.
 * Spaces, width, brackets, 中共, 党, 支部 and 委员会 do not tell units apart; numbers and all other words do.
 */
export function unitKey(name: string): string {
  return squeezed(name)
    .replace(/[()（）[\]【】《》“”"'·•、,，。.:：;；_/\\-]/g, '')
    .replace(/^(中国共产党|中共)/, '')
    .replace(/党总支(部)?/g, '总支')
    .replace(/党?支部委员会|党?支部/g, '')
    .replace(/委员会$/, '')
    .replace(/(\d{1,2})(?!\d)/g, (digits, _one, at: number, whole: string) =>
      /\d/.test(whole[at - 1] ?? '') ? digits : hanNumber(Number(digits)),
    );
}

/** 徐家汇街道办事处 and 徐家汇街道党工委 are both 徐家汇. */
export function committeeKey(name: string): string {
  return unitKey(name)
    .replace(/(街道)?(办事处|党工委|工委|党委|党组)$/, '')
    .replace(/(街道|镇|乡|局)$/, '');
}

/** Levenshtein distance, counted in UTF-16 units; stops at `most` + 1. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const value = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + cost);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[other.length]!, most + 1);
}
