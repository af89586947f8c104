import type { NoticeCounts } from '@wanqing/shared';
import { words } from './words';

/** 312人：看过208，电话通知5，提醒过52，要打电话47. Only what there is. */
export function progressWords({ recipients, read, told, pushed, call }: NoticeCounts): string {
  if (recipients === 0) return words.goingOut;
  const parts = [
    [read, words.read],
    [told, words.told],
    [pushed, words.pushed],
    [call, words.call],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, say]) => say(count));
  return `${words.reached(recipients)}：${said.join('，')}`;
}

/** Widths of a bar in percent: those who know, those who were reminded; the rest has to be rung up. */
export function shares({ recipients, read, told, pushed }: NoticeCounts): { knows: number; pushed: number } {
  const percent = (count: number) => (recipients === 0 ? 0 : (100 * count) / recipients);
  return { knows: percent(read + told), pushed: percent(pushed) };
}

/** Whether anything about it still changes by itself. */
export const onItsWay = ({ spreading, counts }: { spreading: boolean; counts: NoticeCounts }): boolean =>
  spreading || counts.waiting > 0;
