import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { back } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../ui';
import { words } from './words';

/** Throws a draft away. */
export function Removing({ of: { id, title } }: { of: ActivityForOrganizer }) {
  const [open, setOpen] = useState(false);
  const removing = useAction(async () => {
    await api.activities.remove({ params: { activityId: id } });
    setOpen(false);
    back();
  });
  const name = title || words.untitled;
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
