import './member.scss';
import type { MemberView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { fullDayWords } from '../../features/members/day.rules';
import { Revoking } from '../../features/members/revoking';
import { roleWords, words as shared } from '../../features/members/role-words';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Card, Hint, Remote, View } from '../../ui';
import { Granting } from './granting';
import { words } from './words';

/** What this person may do, where and until when. */
export function Roles({ member }: { member: MemberView }) {
  const grants = useRemote(() => api.accounts.grants({ query: { memberId: member.id } }), [member.id]);
  const [asking, setAsking] = useState(false);
  return (
    <Card title={words.roles}>
      <Remote of={grants} empty={words.noRoles}>
        {({ items }) =>
          items.map(grant => (
            <View key={grant.id} className="listed">
              <View className="listed-words">
                <Body bold>{`${roleWords[grant.role]} · ${grant.unit.name}`}</Body>
                <Hint>{grant.active ? shared.until(fullDayWords(grant.endsOn)) : shared.over}</Hint>
              </View>
              <Revoking of={grant} onDone={grants.reload} />
            </View>
          ))
        }
      </Remote>
      <BigButton narrow kind="secondary" label={words.give} onTap={() => setAsking(true)} />
      {asking && (
        <Granting
          member={member}
          onClose={() => setAsking(false)}
          onGranted={() => {
            setAsking(false);
            void grants.reload();
          }}
        />
      )}
    </Card>
  );
}
