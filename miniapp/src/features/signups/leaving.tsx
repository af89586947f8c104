import type { SignupView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useHelp } from '../../hooks/use-help';
import { BigButton, Body, Chips, Failure, Sheet, View } from '../../ui';
import './signups.scss';
import { words } from './words';

interface LeavingProps {
  readonly of: SignupView;
  readonly title: string;
  /** Whether it is one's own; else an elder's one acts for. */
  readonly own: boolean;
  /** The number that is rung where it is too late for a tap; the help desk's unless told. */
  readonly phone?: string;
  readonly onLeft: (left: SignupView) => unknown;
}

/** 「不去了」, and after the deadline the telephone. */
export function Leaving({ of: signup, title, own, phone, onLeft }: LeavingProps) {
  const help = useHelp();
  const [asked, setAsked] = useState(false);
  const { canLeave, state } = signup;
  const queue = state === 'waiting';
  const left = (now: SignupView) => {
    setAsked(false);
    return onLeft(now);
  };
  if (!canLeave.ok)
    return canLeave.reason === 'LEAVE_TOO_LATE' ? (
      <>
        <Body>{words.tooLate}</Body>
        <BigButton kind="secondary" icon="phone" label={words.ring} tel={phone || help.phone} />
      </>
    ) : null;
  return (
    <>
      <BigButton
        kind="secondary"
        label={queue ? words.leaveQueue : words.leave}
        onTap={() => setAsked(true)}
      />
      <Sheet
        open={asked}
        title={(queue ? words.leaveQueueAsk : words.leaveAsk)(title)}
        onClose={() => setAsked(false)}
      >
        <Asked of={signup} own={own} onLeft={left} />
      </Sheet>
    </>
  );
}

/** What follows, why (kindly, and not needed), and the button; with a companion: both, or one of them. */
function Asked({ of: signup, own, onLeft }: Pick<LeavingProps, 'of' | 'own' | 'onLeft'>) {
  const [why, setWhy] = useState<string | null>(null);
  const queue = signup.state === 'waiting';
  const leave = useAction(async (requestKey: string, alone: boolean) => {
    const body = { reason: why ?? '', alone, requestKey };
    onLeft(await api.signups.leave({ params: { signupId: signup.id }, body }));
  });
  const go = (label: string, alone: boolean) => (
    <View className="leave-go">
      <BigButton kind="danger" label={label} pending={leave.pending} onTap={() => leave.run(alone)} />
    </View>
  );
  return (
    <>
      <Body>{queue ? words.leaveQueueThen : words.leaveThen}</Body>
      <Chips
        label={words.why}
        options={words.whys.map(one => ({ value: one, label: one }))}
        value={why}
        onChange={setWhy}
      />
      {signup.companion ? (
        <>
          {go(words.leaveBoth, false)}
          {go(own ? words.leaveMe : words.leaveAlone(signup.name), true)}
        </>
      ) : (
        go(queue ? words.leaveQueueGo : words.leaveGo, false)
      )}
      <Failure of={leave} />
    </>
  );
}
