import { api } from '../../api';
import { DraftLine } from '../../features/announcements/draft-line';
import { NOTICE_LIST, sentPath, writePath } from '../../features/announcements/places';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Buttons, Card, Failure, Row, Rows } from '../../ui';
import { words } from './words';

/** Of each kind, the rows that stand on the first page. */
const most = 3;

/** Notices: what waits for this person to look at, whom somebody still has to ring up, and one tap to write. */
export function Notices() {
  const known = useRemote(async () => {
    const [unsent, sent] = await Promise.all([
      api.announcements.list({ query: {} }),
      api.notices.sent({ query: {} }),
    ]);
    return {
      reviews: unsent.items
        .filter(({ state, mayReview }) => state === 'in_review' && mayReview)
        .slice(0, most),
      calls: sent.items.filter(({ recalled, counts }) => !recalled && counts.call > 0).slice(0, most),
    };
  });
  const { reviews, calls } = known.value ?? { reviews: [], calls: [] };
  return (
    <Card title={words.notices}>
      <Failure of={known} />
      {known.value && reviews.length + calls.length === 0 && <Body>{words.nothingWaits}</Body>}
      <Rows>
        {reviews.map(row => (
          <DraftLine key={row.id} of={row} />
        ))}
        {calls.map(({ id, title, counts }) => (
          <Row key={id} icon="phone" title={title} state={words.toCall(counts.call)} to={sentPath(id)} />
        ))}
      </Rows>
      <Buttons row>
        <BigButton narrow label={words.writeNotice} to={writePath()} />
        <BigButton narrow kind="secondary" label={words.allNotices} to={NOTICE_LIST} />
      </Buttons>
    </Card>
  );
}
