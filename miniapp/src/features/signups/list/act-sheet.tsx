import { useState } from 'react';
import { BigButton, Body, Choice, Failure, Field, Sheet } from '../../../ui';
import type { Act } from './parts.rules';
import type { Acts, Subject } from './use-acts';
import { words } from './words';

/** Acts that take somebody's seat away. */
export type Taking = Extract<Act, 'decline' | 'refuse' | 'leave'>;

interface ActSheetProps {
  readonly act: Taking;
  readonly of: Subject;
  readonly waiting?: boolean;
  readonly acts: Acts;
  readonly onClose: () => unknown;
}

/** Asks once more before a seat is taken away; the button names the person. */
export function ActSheet({ act, of, waiting = false, acts, onClose }: ActSheetProps) {
  const [reason, setReason] = useState('');
  const [alone, setAlone] = useState<'both' | 'alone'>('both');
  const [tried, setTried] = useState(false);
  const needed = act === 'refuse';
  const missing = tried && needed && !reason.trim();
  const run = async () => {
    setTried(true);
    if (needed && !reason.trim()) return;
    const doing = { act, of, reason: reason.trim(), alone: alone === 'alone' };
    if (await acts.work.run(doing)) onClose();
  };
  const pair = act === 'leave' && of.companion;
  return (
    <Sheet open title={asks[act](of.name)} onClose={onClose}>
      <Body>{waiting && act === 'leave' ? words.leaveWaiting : whats[act]}</Body>
      {pair && (
        <Choice
          label={words.whoLeaves}
          options={[
            { value: 'both', label: words.both(of.name, of.companion ?? '') },
            { value: 'alone', label: words.alone(of.name) },
          ]}
          value={alone}
          onChange={setAlone}
        />
      )}
      <Field
        label={words.reason}
        hint={needed ? words.reasonNeeded : words.reasonOptional}
        maxLength={100}
        value={reason}
        onChange={setReason}
        error={missing ? words.noReason : null}
      />
      <Failure of={acts.work} />
      <BigButton
        kind="danger"
        label={
          pair && alone === 'both' ? words.leaveBoth(of.name, of.companion ?? '') : buttons[act](of.name)
        }
        pending={acts.work.pending}
        onTap={run}
      />
    </Sheet>
  );
}

const asks: Record<Taking, (name: string) => string> = {
  decline: words.declineAsk,
  refuse: words.refuseAsk,
  leave: words.leaveAsk,
};
const whats: Record<Taking, string> = {
  decline: words.declineWhat,
  refuse: words.refuseWhat,
  leave: words.leaveWhat,
};
const buttons: Record<Taking, (name: string) => string> = {
  decline: words.staysOffOf,
  refuse: words.refuseOf,
  leave: words.leave,
};
