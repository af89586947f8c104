import { useEffect } from 'react';
import { boardPath, DESK_TODAY } from '../../features/checkins/places';
import { useQuery } from '../../hooks/nav';
import { brighten } from '../../platform/screen';
import { BigButton, Body, Failure, Page } from '../../ui';
import { BigScreen } from './big-screen';
import { useRotating } from './use-rotating';
import { words } from './words';

/** The code for the big screen at the door. */
export default function ScreenPage() {
  const { session } = useQuery();
  return session ? <Live sessionId={session} /> : <NoSession />;
}

function Live({ sessionId }: { sessionId: string }) {
  const rotating = useRotating(sessionId);
  useEffect(brighten, []);
  if (rotating.refused) {
    return (
      <Page title={words.title} for="organizer">
        <Failure of={{ failure: rotating.refused }} />
        <BigButton label={words.board} to={boardPath(sessionId)} />
      </Page>
    );
  }
  return (
    <Page title={words.title} bare>
      <BigScreen of={rotating} sessionId={sessionId} />
    </Page>
  );
}

const NoSession = () => (
  <Page title={words.title} for="organizer">
    <Body>{words.noSession}</Body>
    <BigButton label={words.choose} to={DESK_TODAY} />
  </Page>
);
