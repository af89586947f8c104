import { dayOf, momentOf } from '@wanqing/shared';
import type { WechatError } from '../../wechat/wechat.error.js';

/**
 * What became of a message. refused: WeChat took it not; `credit` says whether the credit is still there (back),
 * or WeChat knows of none (gone) · unknown: WeChat never said; it is not sent again · dropped: not sent at all.
 */
export type PushOutcome =
  | { state: 'sent'; msgid: string | null }
  | { state: 'refused'; errcode: number | null; credit: 'back' | 'gone' }
  | { state: 'unknown' }
  | { state: 'dropped' };

/** Known not to have happened: again at `at`, or after a pause of all messages. */
export type Later = { retry: string; at: Date } | { retry: string; pauseUntil: Date };

export type Fate = { done: PushOutcome } | (Later & { uncounted: true });

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** Templates and pages that WeChat does not know: other messages may well go out. */
const ofThisMessage = new Set([40037, 41030]);

/** What a failure of WeChat means for a message; none of these counts as an attempt. */
export function fateOf(error: WechatError, now: Date): Fate {
  const { kind } = error;
  const errcode = error.errcode ?? null;
  const later = (pauseUntil: Date): Fate => ({ retry: words(kind, errcode), pauseUntil, uncounted: true });
  const refused = (credit: 'back' | 'gone'): Fate => ({ done: { state: 'refused', errcode, credit } });
  if (error.outcomeUnknown) return { done: { state: 'unknown' } };
  switch (kind) {
    case 'NO_CREDIT':
    case 'BAD_RECIPIENT':
      return refused('gone');
    case 'CONCURRENT':
      return { retry: words(kind, errcode), at: new Date(now.getTime() + 3 * second), uncounted: true };
    case 'QUOTA':
      return later(error.untilTomorrow ? tomorrow(now) : new Date(now.getTime() + minute));
    case 'BUSY':
    case 'UNREACHABLE':
    case 'TOKEN':
      return later(new Date(now.getTime() + 30 * second));
    case 'CONFIG':
      if (errcode !== null && ofThisMessage.has(errcode)) return refused('back');
      return later(new Date(now.getTime() + 10 * minute));
    default:
      return refused('back');
  }
}

/** Eight in the morning in Shanghai: WeChat counts from 0 again since midnight, when people sleep. */
const tomorrow = (now: Date): Date => new Date(momentOf(dayOf(now.getTime() + day), '08:00'));

const words = (kind: string, errcode: number | null): string =>
  errcode === null ? kind : `${kind} ${errcode}`;
