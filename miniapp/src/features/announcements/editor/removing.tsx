import { useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../../ui';
import { words as shared } from '../words';
import { words } from './words';

interface RemovingProps {
  readonly id: string;
  readonly title: string;
  readonly onRemoved: () => unknown;
}

/** Throws a draft away. */
export function Removing({ id, title, onRemoved }: RemovingProps) {
  const [open, setOpen] = useState(false);
  const removing = useAction(async () => {
    await api.announcements.remove({ params: { announcementId: id } });
    setOpen(false);
    onRemoved();
  });
  const name = title || shared.untitled;
  return (
    <>
      <BigButton kind="danger" icon="delete" label={words.remove} onTap={() => setOpen(true)} />
      <Sheet open={open} title={words.removeTitle(name)} onClose={() => setOpen(false)}>
        <Body>{words.removeText}</Body>
        <Failure of={removing} />
        <BigButton
          kind="danger"
          label={words.removeThis(name)}
          pending={removing.pending}
          onTap={removing.run}
        />
      </Sheet>
    </>
  );
}
