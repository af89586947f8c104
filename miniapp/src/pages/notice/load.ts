import { ApiError, type NoticeView } from '@wanqing/shared';
import { api } from '../../api';
import { keep, keptNotice } from '../../features/notices/kept';

export interface Loaded {
  readonly notice: NoticeView;
  /** As it was last seen, as there is no network. */
  readonly fromBefore: boolean;
}

/** A notice, marked as read by opening it; without network as the phone kept it. */
export async function loadNotice(noticeId: string, relativeOf: string | undefined): Promise<Loaded> {
  try {
    const notice = await api.notices.show({ params: { noticeId }, query: { for: relativeOf } });
    keep(notice);
    if (!notice.read && !notice.recalledAt) markRead(notice, relativeOf);
    return { notice, fromBefore: false };
  } catch (error) {
    const kept = keptNotice(noticeId, relativeOf);
    if (kept && error instanceof ApiError && error.status === 0) return { notice: kept, fromBefore: true };
    throw error;
  }
}

/** Nobody waits for it; where it fails, the next opening says so again. An organizer who looks is no reader (404). */
function markRead({ id, version }: NoticeView, relativeOf: string | undefined): void {
  const seen = { for: relativeOf, version };
  api.notices.read({ params: { noticeId: id }, body: seen }).catch(() => undefined);
}
