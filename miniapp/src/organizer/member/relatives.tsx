import './member.scss';
import { dayWords, type FamilyInvite, type FamilyLink, type MemberView, momentWords } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Failure, Hint, QrCode, Remote, Sheet, View } from '../../ui';
import { words } from './words';

/** Who gets this person's notices too: for elders without a phone, who say yes at the desk. */
export function Relatives({ member }: { member: MemberView }) {
  const params = { memberId: member.id };
  const links = useRemote(() => api.family.ofMember({ params }), [member.id]);
  const [invite, setInvite] = useState<FamilyInvite | null>(null);
  const inviting = useAction(async () => setInvite(await api.family.inviteFor({ params })));
  const close = () => {
    setInvite(null);
    void links.reload();
  };
  return (
    <Card title={words.relatives}>
      <Remote of={links} empty={words.noRelatives}>
        {({ items }) => items.map(link => <Relative key={link.id} of={link} onEnded={links.reload} />)}
      </Remote>
      {!member.archivedAt && (
        <BigButton
          narrow
          kind="secondary"
          label={words.inviteRelative}
          pending={inviting.pending}
          onTap={inviting.run}
        />
      )}
      <Failure of={inviting} />
      <Sheet open={invite !== null} title={words.inviteTitle(member.name)} onClose={close}>
        {invite && (
          <>
            <Body>{words.inviteHow(member.name)}</Body>
            <QrCode text={invite.url} label={words.inviteCode} />
            <Hint>{words.inviteUntil(momentWords(invite.expiresAt))}</Hint>
          </>
        )}
      </Sheet>
    </Card>
  );
}

function Relative({ of: link, onEnded }: { of: FamilyLink; onEnded: () => unknown }) {
  const [asking, setAsking] = useState(false);
  const { name, relation, phone } = link.relative;
  const ending = useAction(async () => {
    await api.family.end({ params: { linkId: link.id } });
    setAsking(false);
    await onEnded();
  });
  return (
    <View className="listed">
      <View className="listed-words">
        <Body bold>{words.relative(name, relation)}</Body>
        {phone && <Hint>{phone}</Hint>}
        <Hint>{words.relativeSince(dayWords(link.since))}</Hint>
      </View>
      <BigButton narrow kind="danger" label={words.endRelative} onTap={() => setAsking(true)} />
      <Sheet open={asking} title={words.endTitle(name)} onClose={() => setAsking(false)}>
        <Body>{words.endText}</Body>
        <Failure of={ending} />
        <BigButton kind="danger" label={words.endThis(name)} pending={ending.pending} onTap={ending.run} />
      </Sheet>
    </View>
  );
}
