import { useState } from 'react';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Page, Remote, Rows } from '../../ui';
import { ActivityCard } from './activity-card';
import { words } from './words';

/** Cards shown at first, and more with each tap: a page one can take in (elder-ux §9.2). */
const some = 3;

/** What is on for this member, today's first. */
export default function Activities() {
  const activities = useRemote(() => api.activities.list(), [], { keepAs: 'activities' });
  const [shown, setShown] = useState(some);
  return (
    <Page title={words.title}>
      <Remote of={activities} empty={words.none}>
        {({ items }) => (
          <>
            <Rows>
              {items.slice(0, shown).map(activity => (
                <ActivityCard key={activity.id} of={activity} />
              ))}
            </Rows>
            {items.length > shown && (
              <BigButton kind="secondary" label={words.more} onTap={() => setShown(shown + some)} />
            )}
          </>
        )}
      </Remote>
    </Page>
  );
}
