import { useState } from 'react';
import { api } from '../../api';
import { ForWhom } from '../../features/signups/for-whom';
import { KEPT_MINE } from '../../features/signups/kept';
import { offersPath } from '../../features/signups/places';
import { SignupCard } from '../../features/signups/signup-card';
import { useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { ACTIVITIES } from '../../places';
import { BigButton, Body, Page, Remote, Stack } from '../../ui';
import { words } from './words';

/** What one has signed up for, or an elder one acts for: what is to come first. */
export default function MySignups() {
  const { for: asked } = useQuery();
  return (
    <Page title={words.title}>
      <ForWhom asked={asked}>
        {(elderId, people) => <List key={elderId} elderId={elderId} some={people > 1 ? 1 : 2} />}
      </ForWhom>
    </Page>
  );
}

/** @param some cards shown at first, each with two targets (elder-ux §8, O3) */
function List({ elderId, some }: { elderId: string | undefined; some: number }) {
  const mine = useRemote(
    () => api.signups.mine({ query: { for: elderId } }),
    [elderId],
    elderId ? {} : { keepAs: KEPT_MINE },
  );
  const [shown, setShown] = useState(some);
  const nothing = (
    <Stack>
      <Body>{words.none}</Body>
      <BigButton label={words.toActivities} to={elderId ? offersPath(elderId) : ACTIVITIES} />
    </Stack>
  );
  return (
    <Remote of={mine} empty={nothing}>
      {({ items }) => (
        <>
          {items.slice(0, shown).map(one => (
            <SignupCard key={one.signup.id} of={one} elderId={elderId} onLeft={mine.reload} />
          ))}
          {items.length > shown && (
            <BigButton kind="secondary" label={words.more} onTap={() => setShown(shown + some)} />
          )}
        </>
      )}
    </Remote>
  );
}
