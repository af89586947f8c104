import type { DryRun } from '@wanqing/shared';
import { words } from './words';

/** How many WeChat reaches and how many have to be rung up, in one sentence. */
export function waysWords({ push, call }: Pick<DryRun, 'push' | 'call'>): string {
  if (push === 0) return words.allByCall;
  return call === 0 ? words.allByPush : words.ways(push, call);
}
