import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Field, Sheet } from '../../ui';
import { words } from './words';

interface CancellingProps {
  readonly of: ActivityForOrganizer;
  readonly onCancelled: (activity: ActivityForOrganizer) => unknown;
}

/** Calls an activity off, with the reason members will read. */
export function Cancelling({ of: { id, title, invitedCount }, onCancelled }: CancellingProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const cancelling = useAction(async (_, why: string) => {
    const answer = await api.activities.cancel({ params: { activityId: id }, body: { reason: why } });
    setOpen(false);
    onCancelled(answer);
  });
  const missing = asked && !reason.trim();
  return (
    <>
      <BigButton kind="danger" icon="stop" label={words.cancel} onTap={() => setOpen(true)} />
      <Sheet open={open} title={words.cancelTitle(title)} onClose={() => setOpen(false)}>
        <Body>{words.cancelText(invitedCount)}</Body>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          maxLength={100}
          value={reason}
          onChange={setReason}
          error={missing ? words.noReason : null}
        />
        <Failure of={cancelling} />
        <BigButton
          kind="danger"
          label={words.cancelThis(title)}
          pending={cancelling.pending}
          onTap={() => {
            setAsked(true);
            if (reason.trim()) void cancelling.run(reason.trim());
          }}
        />
      </Sheet>
    </>
  );
}
