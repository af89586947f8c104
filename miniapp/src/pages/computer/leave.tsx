import { useState } from 'react';
import { leave } from '../../features/me/leave';
import { ENTRANCE } from '../../features/me/places';
import { goInstead } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { HOME } from '../../places';
import { BigButton, Body, Card, Failure, Row, Rows, Sheet } from '../../ui';
import { words } from './words';

/** Signs this browser out, after a question: coming back needs to be recognised anew. */
export function Leave({ demo }: { demo: boolean }) {
  const [asked, setAsked] = useState(false);
  const out = useAction(async () => {
    await leave();
    goInstead(HOME);
  });
  return (
    <>
      {demo && (
        <Rows>
          <Row icon="people" title={words.demo} to={ENTRANCE} />
        </Rows>
      )}
      <Card title={words.leave}>
        <Body>{words.leaveHow}</Body>
        <BigButton kind="secondary" label={words.leave} onTap={() => setAsked(true)} />
      </Card>
      <Sheet open={asked} title={words.leaveAsk} onClose={() => setAsked(false)}>
        <Body>{words.leaveThen}</Body>
        <BigButton kind="danger" label={words.leaveGo} pending={out.pending} onTap={out.run} />
        <Failure of={out} />
      </Sheet>
    </>
  );
}
