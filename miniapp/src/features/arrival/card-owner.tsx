import type { ApiError } from '@wanqing/shared';
import { useState } from 'react';
import { api, session } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { useMe } from '../../hooks/use-session';
import { HOME } from '../../places';
import { BigButton, Body, Card, Failure, Heading, Hint, Notice, Panel, Remote } from '../../ui';
import { useKnown } from '../me/use-known';
import { ownerOf } from './card-owner.rules';
import { OpenRescue } from './open-rescue';
import { pendingScan } from './pending-scan';
import { Scan } from './scan';
import { words } from './words';

/** A scanned paper card: its owner says so with one tap, and a scan that waited goes on to its result. */
export function CardOwner({ code }: { code: string }) {
  const me = useKnown();
  const card = useRemote(() => api.accounts.lookAtCard({ params: { cardCode: code } }), [code]);
  const recognise = useAction(async () => {
    session.me.set(await api.accounts.recogniseByCard({ body: { cardCode: code } }));
    return true;
  });
  if (card.status === 'failed' && card.failure?.status !== 0) return <Unusable />;
  return (
    <Remote of={me}>
      {({ member }) => (
        <Remote of={card}>
          {seen => {
            const owner = ownerOf(seen, member);
            if (owner === 'other') return <Others name={seen.name} mine={member?.name ?? ''} />;
            if (owner === 'self') return <Known />;
            return (
              <>
                <Card title={words.youAre(seen.name)} hint={seen.branch}>
                  <BigButton
                    kind="hero"
                    label={words.iAm(seen.name)}
                    pending={recognise.pending}
                    onTap={recognise.run}
                  />
                  <Refusal of={recognise.failure} />
                  <Body>{words.notYours}</Body>
                </Card>
                {recognise.failure && <OpenRescue />}
              </>
            );
          }}
        </Remote>
      )}
    </Remote>
  );
}

/** The server's own sentence, but for a card that another phone has used: there it speaks of this phone. */
const Refusal = ({ of: failure }: { of: ApiError | null }) =>
  failure?.code === 'ALREADY_RECOGNISED' ? <Notice>{words.cardTaken}</Notice> : <Failure of={{ failure }} />;

/** The phone knows its owner: on to the scan that waited for it, or nothing more to do. */
function Known() {
  const [pending] = useState(pendingScan);
  const name = useMe()?.member?.name;
  if (pending) return <Scan of={pending} />;
  return (
    <>
      <Panel tone="ok" word={words.knownWord} aloud>
        {name && <Heading>{words.hello(name)}</Heading>}
        <Body bold>{words.known}</Body>
      </Panel>
      <BigButton kind="secondary" icon="home" label={words.home} to={HOME} />
    </>
  );
}

const Others = ({ name, mine }: { name: string; mine: string }) => (
  <Card tone="amber" title={words.cardOf(name)}>
    <Body>{`${words.phoneOf(mine)}\n${words.cardToDesk}`}</Body>
  </Card>
);

const Unusable = () => (
  <>
    <Panel tone="amber" word={words.cardWord} aloud>
      <Body>{words.cardNow}</Body>
    </Panel>
    <OpenRescue />
    <Hint>{words.sayLast4}</Hint>
  </>
);
