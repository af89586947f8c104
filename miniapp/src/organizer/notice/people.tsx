import type { NoticeForOrganizer, Recipient } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { PersonLine } from '../../features/announcements/person-line';
import {
  answerOf,
  type Part,
  partsOf,
  queryOf,
  standingWords,
} from '../../features/announcements/sent.rules';
import { memberPath } from '../../features/roster/places';
import { usePages } from '../../hooks/use-pages';
import { useWide } from '../../platform/wide';
import { Body, Chips, Pager, Remote, Table, View } from '../../ui';
import { words } from './words';

/** Rows of a page of people. */
const rowsOfPage = 50;

/** Everybody it went to, by how it stands with them. */
export function People({ of: { id, counts, question, spreading } }: { of: NoticeForOrganizer }) {
  const wide = useWide();
  const options = partsOf(counts);
  const [chosen, setChosen] = useState<Part | null>(null);
  const part = chosen ?? options[0]?.value ?? 'all';
  // The one looked at stays, also when its last person has moved on.
  const shown = options.some(({ value }) => value === part)
    ? options
    : [...partsOf({ ...counts, [part]: 1 }).filter(({ value }) => value === part), ...options];
  const pages = usePages(
    cursor =>
      api.notices.recipients({
        params: { noticeId: id },
        query: { ...queryOf(part), cursor, limit: rowsOfPage },
      }),
    [id, part, spreading],
  );
  return (
    <View className="stack people-list">
      <Chips label={words.who} bare value={part} options={shown} onChange={setChosen} />
      <Remote of={pages} empty={words.noneHere}>
        {({ items }) => (
          <>
            {wide ? (
              <Table
                label={words.list}
                rows={items}
                keyOf={({ memberId }) => memberId}
                linkOf={({ memberId }) => memberPath(memberId)}
                columns={question === 'none' ? columns : [...columns, { title: words.answer, of: answerOf }]}
              />
            ) : (
              <View className="stack" aria={{ role: 'list', label: words.list }}>
                {items.map(person => (
                  <PersonLine
                    key={person.memberId}
                    name={person.name}
                    hint={[person.branch.name, words.years(person.age)].filter(Boolean).join(' · ')}
                    to={memberPath(person.memberId)}
                  >
                    <Body>{standingWords(person)}</Body>
                    {person.answer && <Body bold>{answerOf(person)}</Body>}
                  </PersonLine>
                ))}
              </View>
            )}
            <Pager of={pages} selector=".people-list" />
          </>
        )}
      </Remote>
    </View>
  );
}

const columns = [
  { title: words.name, of: ({ name }: Recipient) => name },
  { title: words.branch, of: ({ branch }: Recipient) => branch.name },
  { title: words.age, of: ({ age }: Recipient) => <Body className="no-break">{words.years(age)}</Body> },
  { title: words.standing, of: (person: Recipient) => <Body>{standingWords(person)}</Body> },
];
