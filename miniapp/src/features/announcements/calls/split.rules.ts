import type { NoticeForOrganizer } from '@wanqing/shared';

/** Calls shared out evenly: the first get one more where it does not come out even. */
export function evenSplit(calls: number, callers: number): number[] {
  if (callers === 0) return [];
  const least = Math.floor(calls / callers);
  return Array.from({ length: callers }, (_, index) => least + (index < calls % callers ? 1 : 0));
}

/** Calls that can be made, and people of one's own whom no number reaches: none is known, or it was wrong. */
export function callsLeft({
  calls,
  counts,
  elsewhere,
}: Pick<NoticeForOrganizer, 'calls' | 'counts' | 'elsewhere'>): {
  open: number;
  unreachable: number;
} {
  const open = calls.reduce((sum, { open: left }) => sum + left, 0);
  return { open, unreachable: Math.max(0, counts.call - open - elsewhere) };
}
