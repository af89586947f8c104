import type { MemberRow } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { memberPath } from '../../features/roster/places';
import { useLater } from '../../hooks/use-later';
import { usePages } from '../../hooks/use-pages';
import { useWide } from '../../platform/wide';
import { Chips, Field, Hint, Line, Pager, Remote, Row, Rows, Table, View } from '../../ui';
import { words } from './words';

interface PeopleProps {
  readonly unitId: string | undefined;
  /** Members of the unit; undefined while not known. */
  readonly count: number | undefined;
}

/** The people of a unit a page at a time. */
export function People({ unitId, count }: PeopleProps) {
  const [typed, setTyped] = useState('');
  const [which, setWhich] = useState<'present' | 'archived'>('present');
  const wide = useWide();
  const search = useLater(typed.trim()) || undefined;
  const archived = which === 'archived' ? ('yes' as const) : undefined;
  const pages = usePages(
    cursor => api.members.list({ query: { unitId, search, archived, cursor, limit: 50 } }),
    [unitId, search, archived],
  );
  const empty = search ? words.noneFound : archived ? words.noArchived : words.empty;
  return (
    <>
      <Line>
        <Field
          label={words.search}
          hint={words.searchHint}
          kind="search"
          maxLength={20}
          value={typed}
          onChange={setTyped}
        />
        <View className="line-rest">
          <Chips
            label={words.which}
            bare
            value={which}
            options={(['present', 'archived'] as const).map(value => ({ value, label: words[value] }))}
            onChange={setWhich}
          />
        </View>
      </Line>
      {count !== undefined && !search && !archived && <Hint>{words.people(count)}</Hint>}
      <Remote of={pages} empty={empty}>
        {({ items }) => (
          <>
            {wide ? (
              <Table
                label={words.list}
                rows={items}
                keyOf={person => person.id}
                linkOf={person => memberPath(person.id)}
                columns={columns}
              />
            ) : (
              <Rows>
                {items.map(person => (
                  <Row
                    key={person.id}
                    title={person.name}
                    hint={[words.branchOf(person), words.years(person.age)].filter(Boolean).join(' · ')}
                    state={person.phoneLast4 ?? words.noPhone}
                    to={memberPath(person.id)}
                  />
                ))}
              </Rows>
            )}
            <Pager of={pages} />
          </>
        )}
      </Remote>
    </>
  );
}

const columns = [
  { title: words.name, of: (person: MemberRow) => person.name },
  {
    title: words.branch,
    of: words.branchOf,
  },
  { title: words.age, of: ({ age }: MemberRow) => words.years(age) },
  { title: words.last4, of: ({ phoneLast4 }: MemberRow) => phoneLast4 ?? words.noPhone },
  {
    title: words.phone,
    of: ({ recognised }: MemberRow) => (recognised ? words.recognised : words.notRecognised),
  },
];
