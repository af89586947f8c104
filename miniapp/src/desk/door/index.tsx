import { timeWords } from '@wanqing/shared';
import { api } from '../../api';
import { DoorPanels } from '../../features/checkins/door';
import { DESK_TODAY } from '../../features/checkins/places';
import { useQuery } from '../../hooks/nav';
import { useEvery } from '../../hooks/use-every';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Failure, Page } from '../../ui';
import { words } from './words';

/** 签到台 of one session. */
export default function DoorPage() {
  const { session } = useQuery();
  return session ? <Door sessionId={session} /> : <NoSession />;
}

/** Milliseconds between two looks at how many have come by other ways. */
const often = 15_000;

function Door({ sessionId }: { sessionId: string }) {
  const board = useRemote(() => api.checkins.board({ params: { sessionId } }), [sessionId]);
  useEvery(often, board.reload);
  const refused = board.value === undefined && board.failure !== null && board.failure.status >= 400;
  return (
    <Page title={words.title} for="desk" under={board.value && whereAndWhen(board.value)}>
      {refused ? <Refused of={board} /> : <DoorPanels sessionId={sessionId} board={board.value} />}
    </Page>
  );
}

const whereAndWhen = ({ title, startsAt }: { title: string; startsAt: string }): string =>
  `${title}，${timeWords(startsAt)}`;

const Refused = ({ of }: { of: Parameters<typeof Failure>[0]['of'] }) => (
  <>
    <Failure of={of} />
    <BigButton label={words.choose} to={DESK_TODAY} />
  </>
);

const NoSession = () => (
  <Page title={words.title}>
    <Body>{words.noSession}</Body>
    <BigButton label={words.choose} to={DESK_TODAY} />
  </Page>
);
