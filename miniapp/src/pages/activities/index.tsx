import { useState } from 'react';
import { chosenOf } from '../../features/signups/people.rules';
import { PersonChoice } from '../../features/signups/person-choice';
import { usePeople } from '../../features/signups/use-people';
import { useQuery } from '../../hooks/nav';
import { useLate } from '../../hooks/use-late';
import { Body, Page, View } from '../../ui';
import { List } from './list';
import { words } from './words';

/** What is on for this member, and what one may sign up for: for oneself, or for an elder one acts for. */
export default function Activities() {
  const { for: asked } = useQuery();
  const people = usePeople();
  const [chosen, choose] = useState<{ readonly elderId: string | undefined } | null>(null);
  const late = useLate(people === undefined);
  const elderId = chosen ? chosen.elderId : chosenOf(people ?? [], asked);
  return (
    <Page title={words.title}>
      {people ? (
        <>
          <PersonChoice of={people} value={elderId} onChange={id => choose({ elderId: id })} />
          <List key={elderId} elderId={elderId} people={people.length} />
        </>
      ) : (
        <View className="waiting" aria={{ role: 'status', live: 'polite' }}>
          {late && <Body>{words.opening}</Body>}
        </View>
      )}
    </Page>
  );
}
