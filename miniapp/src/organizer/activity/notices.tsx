import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../api';
import { writePath } from '../../features/announcements/places';
import { SentLine } from '../../features/announcements/sent-line';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Card, Remote, Rows } from '../../ui';
import { words } from './words';

/** What those on the list were told, and the way to tell them more. A draft has no list yet. */
export function Notices({ of: { id } }: { of: ActivityForOrganizer }) {
  const sent = useRemote(() => api.notices.sent({ query: { activityId: id } }), [id]);
  return (
    <Card title={words.notices}>
      <Remote of={sent} empty={words.noNotices}>
        {({ items }) => (
          <Rows>
            {items.map(notice => (
              <SentLine key={notice.id} of={notice} />
            ))}
          </Rows>
        )}
      </Remote>
      <BigButton narrow kind="secondary" icon="say" label={words.tell} to={writePath({ activity: id })} />
    </Card>
  );
}
