import type { NoticeKind, PushKind } from '@wanqing/shared';

/** first: as it is sent · remind: once more to the unread · v2, v3 …: after a correction. */
export type Round = 'first' | 'remind' | `v${number}`;

/** Which kinds of message may carry a notice, the fitting one first. A correction is a change, whatever it corrects. */
export function kindsFor(notice: NoticeKind, round: Round): readonly PushKind[] {
  if (round.startsWith('v')) return ['change', 'notice'];
  const kinds = {
    announcement: ['notice'],
    reminder: ['reminder', 'notice'],
    cancellation: ['change', 'notice'],
    change: ['change', 'notice'],
    signup: ['change', 'notice'],
  } as const;
  return kinds[notice];
}
