import type { NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../ui';
import { words } from './words';

interface RemindingProps {
  readonly of: NoticeForOrganizer;
  readonly onChange: (notice: NoticeForOrganizer) => unknown;
}

/** Reminds the unread once more; nothing where nobody could be reminded. */
export function Reminding({ of: { id, remindable, remindedAt }, onChange }: RemindingProps) {
  const [open, setOpen] = useState(false);
  const reminding = useAction(async () => {
    const answer = await api.notices.remind({ params: { noticeId: id } });
    setOpen(false);
    onChange(answer);
  });
  if (remindedAt || remindable === 0) return null;
  return (
    <>
      <BigButton kind="secondary" icon="say" label={words.remind(remindable)} onTap={() => setOpen(true)} />
      <Sheet open={open} title={words.remindTitle} onClose={() => setOpen(false)}>
        <Body>{words.remindText(remindable)}</Body>
        <Failure of={reminding} />
        <BigButton label={words.remind(remindable)} pending={reminding.pending} onTap={reminding.run} />
      </Sheet>
    </>
  );
}
