import { momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { DESK_TODAY } from '../../features/checkins/places';
import { useQuery } from '../../hooks/nav';
import { useEvery } from '../../hooks/use-every';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Page, Remote } from '../../ui';
import { Board } from './board';
import { words } from './words';

/** How many have come to one session, as it happens. */
export default function BoardPage() {
  const { session } = useQuery();
  return session ? <LiveBoard sessionId={session} /> : <NoSession />;
}

/** Milliseconds between two looks. */
const often = 5000;

function LiveBoard({ sessionId }: { sessionId: string }) {
  const board = useRemote(() => api.checkins.board({ params: { sessionId } }), [sessionId]);
  useEvery(often, board.reload);
  const { value } = board;
  return (
    <Page
      title={value?.title ?? words.title}
      for="organizer"
      under={value && `${momentWords(value.startsAt)}，${value.place}`}
    >
      <Remote of={board}>{view => <Board of={view} onChanged={board.reload} />}</Remote>
    </Page>
  );
}

const NoSession = () => (
  <Page title={words.title} for="organizer">
    <Body>{words.noSession}</Body>
    <BigButton label={words.choose} to={DESK_TODAY} />
  </Page>
);
