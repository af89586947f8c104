import { type FamilyInvite, type FamilyLink, familyConsent } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { words } from '../../features/family/words';
import { useAction } from '../../hooks/use-action';
import { useWatch } from '../../hooks/use-watch';
import { BigButton, Body, Card, Failure, Hint, Notice, QrCode } from '../../ui';

interface InviteProps {
  /** Relatives who get the notices by now. */
  readonly of: readonly FamilyLink[];
  /** Looks whether somebody has scanned. */
  readonly onLook: () => Promise<unknown>;
}

/** Milliseconds between two looks whether the code has been scanned. */
const look = 4000;

/** The code a relative scans; showing it is the elder's yes. Goes away by itself once it has been used. */
export function Invite({ of: links, onLook }: InviteProps) {
  const [shown, show] = useState<{ invite: FamilyInvite; known: readonly string[] } | null>(null);
  const open = useAction(async () =>
    show({ invite: await api.family.invite(), known: links.map(({ id }) => id) }),
  );
  const joined = shown && links.find(({ id }) => !shown.known.includes(id));
  useWatch(shown !== null && !joined, onLook, look);
  if (shown && !joined)
    return (
      <Card title={words.show}>
        <QrCode text={shown.invite.url} label={words.code} />
        <Hint>{words.once}</Hint>
      </Card>
    );
  return (
    <>
      {joined && (
        <Notice tone="ok">{words.joined(words.mine(joined.relative.name, joined.relative.relation))}</Notice>
      )}
      {links.length === 0 && <Body>{familyConsent.text}</Body>}
      <BigButton icon="code" label={words.invite} pending={open.pending} onTap={open.run} />
      <Failure of={open} />
    </>
  );
}
