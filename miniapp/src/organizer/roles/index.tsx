import { api } from '../../api';
import { fullDayWords } from '../../features/members/day.rules';
import { Revoking } from '../../features/members/revoking';
import { roleWords, words as shared } from '../../features/members/role-words';
import { memberPath, ROSTER } from '../../features/roster/places';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Page, Remote, Table, View } from '../../ui';
import { words } from './words';

/** Who may organize or stand at the desk, where, and until when. */
export default function Roles() {
  const grants = useRemote(() => api.accounts.grants({ query: {} }));
  return (
    <Page for="organizer" title={words.title}>
      <View className="toolbar">
        <Body>{words.lead}</Body>
        <BigButton narrow kind="secondary" icon="people" label={words.roster} to={ROSTER} />
      </View>
      <Remote of={grants} empty={words.nobody}>
        {({ items }) => (
          <Table
            label={words.list}
            rows={items}
            keyOf={grant => grant.id}
            linkOf={grant => memberPath(grant.member.id)}
            columns={[
              { title: words.name, of: grant => grant.member.name },
              { title: words.role, of: grant => roleWords[grant.role] },
              { title: words.unit, of: grant => grant.unit.name },
              {
                title: words.until,
                of: grant => (grant.active ? fullDayWords(grant.endsOn) : shared.over),
              },
              { title: words.stop, of: grant => <Revoking of={grant} onDone={grants.reload} /> },
            ]}
          />
        )}
      </Remote>
    </Page>
  );
}
