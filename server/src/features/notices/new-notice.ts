import type { Id, NoticeContent, NoticeKind } from '@wanqing/shared';
import type { SentAudience } from './notice.entity.js';

/** Something to be sent, as a feature above hands it over: checked, complete, within its sender's scope. */
export interface NewNotice {
  readonly kind: NoticeKind;
  /** In whose name. */
  readonly unit: { readonly id: Id; readonly path: string };
  readonly activityId?: Id;
  /** Sent once only: a second one with the same key is dropped. At most 80 characters. */
  readonly key?: string;
  /** Takes the place of earlier notices of the thread in inboxes. At most 60 characters. */
  readonly thread?: string;
  readonly content: NoticeContent;
  readonly audience: SentAudience;
  /** For the board: 「天平街道，70岁以上」. At most 300 characters. */
  readonly audienceWords: string;
  readonly lateUntil?: Date;
  readonly overAt?: Date;
  /** Member id; left out where the product itself speaks. */
  readonly sentBy?: Id;
}
