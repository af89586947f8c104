import type { Audience, DryRun, Reach } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { usePages } from '../../../hooks/use-pages';
import { useWide } from '../../../platform/wide';
import { Body, Chips, Pager, Remote, Table, View } from '../../../ui';
import { PersonLine } from '../person-line';
import { words } from './words';

/** Rows of a page of names. */
const rowsOfPage = 50;

/** Everybody it would go to, by name and with the way it reaches them. */
export function NamesList({ audience, run }: { audience: Audience; run: DryRun }) {
  const wide = useWide();
  const [which, setWhich] = useState<Reach | 'all'>('all');
  const reach = which === 'all' ? undefined : which;
  const pages = usePages(
    cursor => api.announcements.dryRun({ body: { audience, reach, cursor, limit: rowsOfPage } }),
    [audience, reach],
  );
  return (
    <View className="stack names-list">
      <Chips label={words.which} bare value={which} options={optionsOf(run)} onChange={setWhich} />
      <Remote of={pages} empty={words.noneHere}>
        {({ items }) => (
          <>
            {wide ? (
              <Table label={words.list} rows={items} keyOf={({ memberId }) => memberId} columns={columns} />
            ) : (
              <View className="stack" aria={{ role: 'list', label: words.list }}>
                {items.map(person => (
                  <PersonLine key={person.memberId} name={person.name} hint={whereOf(person)}>
                    <Body>{wayOf(person)}</Body>
                  </PersonLine>
                ))}
              </View>
            )}
            <Pager of={pages} selector=".names-list" />
          </>
        )}
      </Remote>
    </View>
  );
}

type Person = DryRun['items'][number];

const whereOf = ({ branch, age }: Person): string =>
  [branch.name, words.years(age)].filter(Boolean).join(' · ');

const wayOf = ({ reach, hasPhone }: Person): string => {
  if (reach === 'push') return words.byPush;
  return hasPhone ? words.byCall : words.noPhone;
};

/** The ways that anybody is reached by; one way alone needs no choice. */
const optionsOf = ({ recipients, push, call }: DryRun): { value: Reach | 'all'; label: string }[] => [
  { value: 'all', label: words.all(recipients) },
  ...(push > 0 && call > 0
    ? [
        { value: 'push' as const, label: words.push(push) },
        { value: 'call' as const, label: words.call(call) },
      ]
    : []),
];

const columns = [
  { title: words.name, of: ({ name }: Person) => name },
  { title: words.branch, of: ({ branch }: Person) => branch.name },
  { title: words.age, of: ({ age }: Person) => <Body className="no-break">{words.years(age)}</Body> },
  { title: words.way, of: wayOf },
];
