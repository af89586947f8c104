import { type DrawForMember, momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { refusalWords } from '../../features/signups/glance.rules';
import { useHelp } from '../../hooks/use-help';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Heading, Notice, Remote } from '../../ui';
import { Applied } from './applied';
import { Choosing } from './choosing';
import { Fairness } from './fairness';
import { Result } from './result';
import { words } from './words';

interface OpenedProps {
  readonly drawId: string;
  readonly elderId: string | undefined;
}

/** The draw as it stands for one person. */
export function Opened({ drawId, elderId }: OpenedProps) {
  const loaded = useRemote(
    () => api.lottery.show({ params: { drawId }, query: { for: elderId } }),
    [drawId, elderId],
  );
  return (
    <Remote of={loaded}>
      {draw => (
        <>
          <Heading>{draw.name}</Heading>
          <Now of={draw} elderId={elderId} held={loaded} />
          <Fairness of={draw} />
        </>
      )}
    </Remote>
  );
}

interface NowProps extends Pick<OpenedProps, 'elderId'> {
  readonly of: DrawForMember;
  readonly held: RemoteState<DrawForMember>;
}

/** Applying, waiting, or the result. */
function Now({ of: draw, elderId, held }: NowProps) {
  const [changing, setChanging] = useState(false);
  const [done, setDone] = useState<'applied' | 'withdrawn' | null>(null);
  const { mine, canApply } = draw;
  if (mine?.result) return <Result of={draw} mine={mine} result={mine.result} elderId={elderId} />;
  if (mine && !changing)
    return (
      <Applied
        of={draw}
        mine={mine}
        own={!elderId}
        just={done === 'applied'}
        onChange={() => setChanging(true)}
        onWithdrawn={async () => {
          setDone('withdrawn');
          await held.reload();
        }}
      />
    );
  if (!canApply.ok) return <Shut of={draw} />;
  const leave = async (applied: boolean) => {
    if (applied) await held.reload();
    if (applied) setDone('applied');
    setChanging(false);
  };
  return (
    <>
      {done === 'withdrawn' && <Notice tone="ok">{words.withdrawn}</Notice>}
      <Body>{words.until(momentWords(draw.closesAt))}</Body>
      <Choosing
        of={draw}
        elderId={elderId}
        onApplied={() => leave(true)}
        onBack={mine ? () => leave(false) : undefined}
      />
    </>
  );
}

function Shut({ of: { canApply, state } }: { of: DrawForMember }) {
  const help = useHelp();
  const over = state === 'closed' || state === 'drawn' || state === 'published';
  return (
    <>
      <Notice>{over ? words.noneApplied : (refusalWords(canApply) ?? words.none)}</Notice>
      <BigButton kind="secondary" icon="phone" label={words.ring} tel={help.phone} />
    </>
  );
}
