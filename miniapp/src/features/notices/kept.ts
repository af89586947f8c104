import type { NoticeRow, NoticeView } from '@wanqing/shared';
import { api } from '../../api';
import { storage } from '../../platform/storage';
import { UNREAD } from './use-unread';

/** Name under which the list lies on the phone. */
export const KEPT_LIST = 'notices';
const KEPT = 'kept-notices';
/** Notices kept whole for a day without network, the newest ones (elder-ux R2). */
const most = 10;

type Whose = Pick<NoticeView, 'id' | 'for'>;

const sameAs =
  (id: string, relativeOf: string | undefined) =>
  (notice: Whose): boolean =>
    notice.id === id && (notice.for?.memberId ?? undefined) === relativeOf;

const all = (): NoticeView[] => storage.get<NoticeView[]>(KEPT) ?? [];

/** Keeps a notice as it was last seen. */
export function keep(notice: NoticeView): void {
  const others = all().filter(kept => !sameAs(notice.id, notice.for?.memberId)(kept));
  const newest = [notice, ...others].sort((a, b) => b.sentAt.localeCompare(a.sentAt)).slice(0, most);
  storage.set(KEPT, newest);
}

export const keptNotice = (id: string, relativeOf?: string): NoticeView | null =>
  all().find(sameAs(id, relativeOf)) ?? null;

/** Whether this phone has shown notices before, somebody else's included. */
export const hadNotices = (): boolean =>
  (storage.get<{ items: readonly NoticeRow[] }>(KEPT_LIST)?.items.length ?? 0) > 0;

/** Fetches the newest notices that the phone does not have yet, so that they open without network. */
export async function keepNewest(rows: readonly NoticeRow[]): Promise<void> {
  for (const row of rows.slice(0, most / 2)) {
    const relativeOf = row.for?.memberId;
    const kept = keptNotice(row.id, relativeOf);
    if (kept && row.read && row.recalled === (kept.recalledAt !== null) && row.answer === kept.answer)
      continue;
    keep(await api.notices.show({ params: { noticeId: row.id }, query: { for: relativeOf } }));
  }
}

/** Takes one person's notices away from the next one. */
export function forgetNotices(): void {
  storage.remove(KEPT);
  storage.remove(KEPT_LIST);
  storage.remove(UNREAD);
}
