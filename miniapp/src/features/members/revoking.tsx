import type { GrantView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../ui';
import { roleWords, words } from './role-words';

/** Takes a role back. */
export function Revoking({
  of: { id, member, role, unit },
  onDone,
}: {
  of: GrantView;
  onDone: () => unknown;
}) {
  const [open, setOpen] = useState(false);
  const revoking = useAction(async () => {
    await api.accounts.revoke({ params: { grantId: id } });
    setOpen(false);
    onDone();
  });
  return (
    <>
      <BigButton
        narrow
        kind="danger"
        label={words.stop}
        aria={{ label: `${words.stop} ${member.name} ${roleWords[role]}` }}
        onTap={() => setOpen(true)}
      />
      <Sheet open={open} title={words.stopTitle(member.name)} onClose={() => setOpen(false)}>
        <Body>{words.stopText(roleWords[role], unit.name)}</Body>
        <Failure of={revoking} />
        <BigButton
          kind="danger"
          label={words.stopThis(member.name)}
          pending={revoking.pending}
          onTap={revoking.run}
        />
      </Sheet>
    </>
  );
}
