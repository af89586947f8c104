import { NOTICES } from '../../places';
import { Row, Standing } from '../../ui';
import { noticePath } from './places';
import type { Unread } from './use-unread';
import { words } from './words';

/** The way to the notices, with how many are unread in words; straight to the only one. */
export function UnreadRow({ of: news }: { of: Unread | null }) {
  const { unread, newest } = news ?? { unread: 0, newest: null };
  const to = unread === 1 && newest ? noticePath(newest.id, newest.for?.memberId) : NOTICES;
  return (
    <Row
      icon="say"
      title={words.readNotices}
      hint={newest ? newest.title : undefined}
      state={unread > 0 && <Standing icon="say" tone="amber" word={words.unreadRow(unread)} />}
      to={to}
    />
  );
}
