import { type ReactNode, useState } from 'react';
import { useLate } from '../../hooks/use-late';
import { Body, Choice, View } from '../../ui';
import { chosenOf } from './people.rules';
import { usePeople } from './use-people';
import { words } from './words';

interface ForWhomProps {
  /** The elder that the page's address names. */
  readonly asked: string | undefined;
  /** @param elderId undefined for oneself @param people for how many one may sign up */
  readonly children: (elderId: string | undefined, people: number) => ReactNode;
}

/** A page for oneself or for an elder one acts for; asks for whom where there is a choice. */
export function ForWhom({ asked, children }: ForWhomProps) {
  const people = usePeople();
  const late = useLate(people === undefined);
  const [chosen, choose] = useState<string | null>(null);
  if (!people)
    return (
      <View className="waiting" aria={{ role: 'status', live: 'polite' }}>
        {late && <Body tone="soft">{words.opening}</Body>}
      </View>
    );
  const elderId = chosen === null ? chosenOf(people, asked) : chosen || undefined;
  return (
    <>
      {people.length > 1 && (
        <Choice
          label={words.forWhom}
          bare
          row
          options={people.map(one => ({ value: one.elderId ?? '', label: one.name }))}
          value={elderId ?? ''}
          onChange={choose}
        />
      )}
      {children(elderId, people.length)}
    </>
  );
}
