import type { NoticeContent } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';

/** Whether a text may go out, as WeChat sees it; a feature above provides it. */
export abstract class ContentCheck {
  /**
   * Asks about a text that is about to be seen by others. Awaits WeChat, so it is called outside transactions.
   * @throws DomainError CONTENT_REFUSED
   */
  abstract check(viewer: Viewer, content: NoticeContent): Promise<void>;
}
