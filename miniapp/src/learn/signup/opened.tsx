import type { SignupActivity, SignupView } from '@wanqing/shared';
import { useState } from 'react';
import { glanceStanding, isLive, refusalWords } from '../../features/signups/glance.rules';
import { drawPath, MY_SIGNUPS } from '../../features/signups/places';
import { When } from '../../features/signups/when';
import { useHelp } from '../../hooks/use-help';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Heading, Notice, Remote, Standing } from '../../ui';
import { CheckAnswers } from './check-answers';
import { About } from './facts';
import { HasPlace } from './has-place';
import { keptItem, type Loaded, loadSignup } from './load';
import { Offer } from './offer';
import { stageOf } from './page.rules';
import { words } from './words';

interface OpenedProps {
  readonly activityId: string;
  readonly elderId: string | undefined;
}

/** The sign-up as it stands; what a tap has changed is shown at once, the rest is asked anew. */
export function Opened({ activityId, elderId }: OpenedProps) {
  const loaded = useRemote(() => loadSignup(activityId, elderId), [activityId, elderId]);
  const [done, setDone] = useState<'joined' | 'left' | 'leftQueue' | 'declined' | null>(null);
  const kept = loaded.value ? null : keptItem(activityId, loaded.failure);
  if (kept)
    return (
      <>
        <Notice>{words.fromBefore}</Notice>
        <What of={kept.activity} />
        <Standing {...glanceStanding(kept.glance, Date.now())} />
        <About of={kept.activity} course={kept.course} />
      </>
    );
  const become = (value: Loaded) => async (mine: SignupView) => {
    const before = value.page.glance.mine?.state;
    setDone(doneBy(mine, before));
    loaded.put({ ...value, page: { ...value.page, glance: { ...value.page.glance, mine } } });
    // Whether one may sign up again, and how many seats there are now.
    if (!isLive(mine)) await loaded.reload();
  };
  return (
    <Remote of={loaded}>
      {value => (
        <>
          {done && done !== 'joined' && !isLive(value.page.glance.mine) && (
            <Notice tone="ok">
              <Heading tone="inherit">{words[done]}</Heading>
            </Notice>
          )}
          <Now
            of={value}
            elderId={elderId}
            just={done === 'joined'}
            onChanged={become(value)}
            onRefused={loaded.reload}
          />
          <About {...value} of={value.page.activity} />
        </>
      )}
    </Remote>
  );
}

const doneBy = ({ state }: SignupView, before: SignupView['state'] | undefined) => {
  if (state === 'declined') return 'declined';
  if (state === 'left') return before === 'waiting' ? 'leftQueue' : 'left';
  return 'joined';
};

interface NowProps extends Pick<OpenedProps, 'elderId'> {
  readonly of: Loaded;
  readonly just: boolean;
  readonly onChanged: (mine: SignupView) => unknown;
  readonly onRefused: () => Promise<unknown>;
}

/** What the page is about now, down to its button. */
function Now({ of: { page }, elderId, just, onChanged, onRefused }: NowProps) {
  const { activity, glance } = page;
  const own = !elderId;
  const stage = stageOf(page);
  const { mine } = glance;
  if (mine && stage === 'offered') return <Offer of={page} mine={mine} own={own} onAnswered={onChanged} />;
  if (mine && stage === 'has')
    return (
      <>
        <HasPlace of={page} mine={mine} own={own} just={just} onLeft={onChanged} />
        {just && own && <BigButton kind="secondary" label={words.mine} to={MY_SIGNUPS} />}
      </>
    );
  return (
    <>
      <What of={activity} />
      {stage === 'off' && <Off reason={activity.cancelReason} />}
      {stage === 'open' && (
        <CheckAnswers of={page} elderId={elderId} onJoined={onChanged} onRefused={onRefused} />
      )}
      {stage === 'draw' && glance.drawId && (
        <>
          <BigButton label={words.toDraw} to={drawPath(glance.drawId, elderId)} />
          <Body>{words.byDraw}</Body>
        </>
      )}
      {stage === 'shut' && <Shut of={page.glance.canSignUp} phone={activity.contactPhone} />}
      {stage === 'open' && <Standing {...glanceStanding({ ...glance, mine: null }, Date.now())} />}
    </>
  );
}

const What = ({ of: { title, sessions } }: { of: SignupActivity }) => (
  <>
    <Heading>{title}</Heading>
    <When of={sessions} />
  </>
);

const Off = ({ reason }: { reason: string | null }) => (
  <Notice>
    <Heading tone="inherit">{words.calledOff}</Heading>
    {reason && <Body tone="inherit">{words.because(reason)}</Body>}
  </Notice>
);

/** Why not, what to do now and who helps: the sentence says it, the button rings. */
function Shut({ of: canSignUp, phone }: { of: Loaded['page']['glance']['canSignUp']; phone: string }) {
  const help = useHelp();
  return (
    <>
      <Notice>{refusalWords(canSignUp) ?? words.noActivity}</Notice>
      <BigButton kind="secondary" icon="phone" label={words.ring} tel={phone || help.phone} />
    </>
  );
}
