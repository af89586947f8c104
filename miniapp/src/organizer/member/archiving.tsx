import type { MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Failure, Sheet } from '../../ui';
import { words } from './words';

interface ArchivingProps {
  readonly member: MemberView;
  readonly onChange: (member: MemberView) => unknown;
}

/** Takes a person off the lists, and back on. */
export function Archiving({ member, onChange }: ArchivingProps) {
  const [asking, setAsking] = useState(false);
  const params = { memberId: member.id };
  const archiving = useAction(async () => {
    const answer = await api.members.archive({ params });
    setAsking(false);
    onChange(answer);
  });
  const restoring = useAction(async () => onChange(await api.members.restore({ params })));
  if (member.archivedAt) {
    return (
      <>
        <Failure of={restoring} />
        <BigButton narrow label={words.restore} pending={restoring.pending} onTap={restoring.run} />
      </>
    );
  }
  return (
    <>
      <BigButton narrow kind="danger" label={words.archive} onTap={() => setAsking(true)} />
      <Sheet open={asking} title={words.archiveTitle(member.name)} onClose={() => setAsking(false)}>
        <Body>{words.archiveText}</Body>
        <Failure of={archiving} />
        <BigButton
          kind="danger"
          label={words.archiveThis(member.name)}
          pending={archiving.pending}
          onTap={archiving.run}
        />
      </Sheet>
    </>
  );
}
