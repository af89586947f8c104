import { type FamilyInvite, momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { words } from '../../features/family/words';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Failure, Hint, QrCode } from '../../ui';

/** The code a relative scans; showing it is the elder's yes. */
export function Invite() {
  const [invite, setInvite] = useState<FamilyInvite | null>(null);
  const open = useAction(async () => setInvite(await api.family.invite()));
  if (!invite)
    return (
      <>
        <BigButton icon="code" label={words.invite} pending={open.pending} onTap={open.run} />
        <Failure of={open} />
      </>
    );
  return (
    <Card title={words.show}>
      <QrCode text={invite.url} label={words.code} />
      <Hint>{words.until(momentWords(invite.expiresAt))}</Hint>
      <Body>{words.why}</Body>
    </Card>
  );
}
