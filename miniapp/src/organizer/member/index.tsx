import { useState } from 'react';
import { api } from '../../api';
import { memberPath } from '../../features/roster/places';
import { goInstead, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { Page, Remote } from '../../ui';
import { MemberEditor } from './editor';
import { Person } from './person';
import { words } from './words';

/** One person of the roster: seen, changed, or newly added. */
export default function MemberPage() {
  const { id } = useQuery();
  return id ? <Known id={id} /> : <New />;
}

const New = () => (
  <Page for="organizer" title={words.newTitle}>
    <MemberEditor member={null} onSaved={({ id }) => goInstead(memberPath(id))} />
  </Page>
);

function Known({ id }: { id: string }) {
  const [editing, setEditing] = useState(false);
  const member = useRemote(() => api.members.show({ params: { memberId: id } }), [id]);
  const stop = () => setEditing(false);
  return (
    <Page for="organizer" title={member.value?.name ?? words.title} under={member.value?.branch.name}>
      <Remote of={member}>
        {known =>
          editing ? (
            <MemberEditor
              member={known}
              onStop={stop}
              onSaved={saved => {
                member.put(saved);
                stop();
              }}
            />
          ) : (
            <Person of={known} onChange={member.put} onEdit={() => setEditing(true)} />
          )
        }
      </Remote>
    </Page>
  );
}
