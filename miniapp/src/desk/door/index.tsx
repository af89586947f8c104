import { type BoardView, timeWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { DoorPanels } from '../../features/checkins/door';
import { DESK_TODAY } from '../../features/checkins/places';
import { useQuery } from '../../hooks/nav';
import { useEvery } from '../../hooks/use-every';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Failure, Notice, Page } from '../../ui';
import { StandbyList } from './standby-list';
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
  const [counted, setCounted] = useState<{ came: number; over?: BoardView }>();
  const standby = useRemote(() => api.checkins.standby({ params: { sessionId } }), [sessionId]);
  useEvery(often, () => {
    void board.reload();
    void standby.reload();
  });
  const { value, failure } = board;
  const count = (came: number) => {
    setCounted({ came, over: value });
    void standby.reload();
  };
  // What the desk heard last is newer than the board, until the board is heard again.
  const came = counted && counted.over === value ? counted.came : value?.came;
  const refused = value === undefined && failure !== null && failure.status >= 400;
  return (
    <Page title={words.count(came)} for="desk" under={value && whereAndWhen(value)}>
      {value?.cancelled && <Notice>{words.cancelled}</Notice>}
      {refused ? (
        <Refused of={board} />
      ) : (
        <DoorPanels sessionId={sessionId} onCount={count}>
          {value && <StandbyList of={standby.value} endsAt={value.endsAt} />}
        </DoorPanels>
      )}
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
