import { mostChoices } from '@wanqing/shared';

const ranks = ['第一想去', '第二想去', '第三想去'] as const;

/** 第一想去, counted from 0. */
export const rankWords = (place: number): string => ranks[place] ?? '';

/** How much one wants it: 第一想去, or null where it is not chosen. */
export function rankOf(choices: readonly string[], activityId: string): string | null {
  const place = choices.indexOf(activityId);
  return place < 0 ? null : rankWords(place);
}

/** What a tap made of the choices; null where there were too many. */
export const chosenAfter = (next: readonly string[]): readonly string[] | null =>
  next.length > mostChoices ? null : next;
