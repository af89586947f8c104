import './member.scss';
import { dayWords, type MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Failure, Hint, Remote, Sheet, View } from '../../ui';
import { words } from './words';

/** Phones and computers that are this person's, and how to part with them. */
export function Devices({ member }: { member: MemberView }) {
  const devices = useRemote(() => api.accounts.devices({ params: { memberId: member.id } }), [member.id]);
  const [asking, setAsking] = useState(false);
  const releasing = useAction(async () => {
    await api.accounts.release({ params: { memberId: member.id } });
    setAsking(false);
    await devices.reload();
  });
  return (
    <Card title={words.devices}>
      <Remote of={devices} empty={words.noDevices}>
        {({ items }) => (
          <>
            {items.map(device => (
              <View key={device.id} className="listed">
                <View className="listed-words">
                  <Body bold>{words.deviceKinds[device.kind]}</Body>
                  <Hint>{words.recognisedAt(dayWords(device.recognisedAt))}</Hint>
                  {device.lastSeenAt && <Hint>{words.lastSeen(dayWords(device.lastSeenAt))}</Hint>}
                </View>
              </View>
            ))}
            <BigButton narrow kind="danger" label={words.release} onTap={() => setAsking(true)} />
          </>
        )}
      </Remote>
      <Sheet open={asking} title={words.releaseTitle(member.name)} onClose={() => setAsking(false)}>
        <Body>{words.releaseText}</Body>
        <Failure of={releasing} />
        <BigButton
          kind="danger"
          label={words.releaseThis(member.name)}
          pending={releasing.pending}
          onTap={releasing.run}
        />
      </Sheet>
    </Card>
  );
}
