import { useEffect, useState } from 'react';
import {
  atFirst,
  byPlace,
  bySubject,
  entriesOf,
  firstOf,
  type Group,
  someOfBoth,
} from '../../features/courses/catalogue.rules';
import { SIGNUP } from '../../features/signups/places';
import { fetchPage } from '../../platform/fetch-page';
import { BigButton, Choice, Heading, Remote, Rows, Stack } from '../../ui';
import { ActivityCard } from './activity-card';
import { CatalogueCard } from './catalogue-card';
import { type Both, useList } from './use-list';
import { words } from './words';

interface ListProps {
  /** For whom; undefined for oneself. */
  readonly elderId: string | undefined;
  /** For how many people one may sign up. */
  readonly people: number;
}

/** By day or by subject; a few cards at first, and more with each tap: a page one can take in (elder-ux §9.2). */
export function List({ elderId, people }: ListProps) {
  const list = useList(elderId);
  const ready = list.value !== undefined && !list.failure;
  useEffect(() => {
    if (ready) fetchPage(SIGNUP);
  }, [ready]);
  return (
    <Remote of={list} empty={words.none} isEmpty={hasNothing}>
      {both => <Shown of={both} elderId={elderId} some={atFirst(people)} />}
    </Remote>
  );
}

const hasNothing = ({ activities, catalogue }: Both) => activities.length + catalogue.length === 0;

function Shown({ of, elderId, some }: { of: Both; elderId: string | undefined; some: number }) {
  const [shown, setShown] = useState(some);
  const [by, setBy] = useState<'day' | 'subject'>('day');
  const entries = entriesOf(of.activities, of.catalogue, Date.now());
  const groups = by === 'day' ? someOfBoth(byPlace(entries), shown) : firstOf(bySubject(entries), shown);
  return (
    <>
      {entries.length > 1 && (
        <Choice label={words.by} bare row options={words.bys} value={by} onChange={setBy} />
      )}
      {groups.map(group => (
        <Cards key={group.title} of={group} elderId={elderId} />
      ))}
      {entries.length > shown && (
        <BigButton kind="secondary" label={words.more} onTap={() => setShown(shown + some)} />
      )}
    </>
  );
}

const Cards = ({ of: { title, entries }, elderId }: { of: Group; elderId: string | undefined }) => (
  <Stack>
    <Heading>{title}</Heading>
    <Rows>
      {entries.map(entry =>
        entry.item ? (
          <CatalogueCard key={entry.id} of={entry.item} elderId={elderId} />
        ) : (
          <ActivityCard key={entry.id} of={entry.activity} />
        ),
      )}
    </Rows>
  </Stack>
);
