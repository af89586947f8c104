import type { DeskActivity } from '@wanqing/shared';

/** How much an activity's list waits for staff: requests before calls, calls before everything else. */
export function urgency({ counts, closed }: Pick<DeskActivity, 'counts' | 'closed'>): number {
  if (closed) return 0;
  if (counts.requested > 0) return 3;
  return counts.offered > 0 ? 2 : 1;
}
