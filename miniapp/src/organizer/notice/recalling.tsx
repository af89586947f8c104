import type { NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Field, Sheet } from '../../ui';
import { words } from './words';

interface RecallingProps {
  readonly of: NoticeForOrganizer;
  readonly onChange: (notice: NoticeForOrganizer) => unknown;
}

/** Takes a notice back, with the reason its readers will see. */
export function Recalling({ of: { id, title, counts }, onChange }: RecallingProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const recalling = useAction(async (_, why: string) => {
    const answer = await api.notices.recall({ params: { noticeId: id }, body: { reason: why } });
    setOpen(false);
    onChange(answer);
  });
  return (
    <>
      <BigButton kind="danger" icon="stop" label={words.recall} onTap={() => setOpen(true)} />
      <Sheet open={open} title={words.recallTitle(title)} onClose={() => setOpen(false)}>
        <Body>{words.recallText(counts.recipients)}</Body>
        <Field
          label={words.reason}
          hint={words.reasonHint}
          maxLength={60}
          value={reason}
          onChange={setReason}
          error={asked && !reason.trim() ? words.noReason : null}
        />
        <Failure of={recalling} />
        <BigButton
          kind="danger"
          label={words.recallThis(title)}
          pending={recalling.pending}
          onTap={() => {
            setAsked(true);
            if (reason.trim()) void recalling.run(reason.trim());
          }}
        />
      </Sheet>
    </>
  );
}
