import type { NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import {
  answerOf,
  type Part,
  partsOf,
  queryOf,
  standingWords,
} from '../../features/announcements/sent.rules';
import { memberPath } from '../../features/roster/places';
import { usePages } from '../../hooks/use-pages';
import { Body, Chips, Pager, Remote, Table, View } from '../../ui';
import { words } from './words';

/** Rows of a page of people. */
const rowsOfPage = 50;

/** Everybody it went to, by how it stands with them. */
export function People({ of: { id, counts, question, spreading } }: { of: NoticeForOrganizer }) {
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
            <Table
              label={words.list}
              rows={items}
              keyOf={person => person.memberId}
              linkOf={person => memberPath(person.memberId)}
              columns={[
                { title: words.name, of: person => person.name },
                { title: words.branch, of: person => person.branch.name },
                { title: words.age, of: person => words.years(person.age) },
                { title: words.standing, of: person => <Body>{standingWords(person)}</Body> },
                ...(question === 'none' ? [] : [{ title: words.answer, of: answerOf }]),
              ]}
            />
            <Pager of={pages} selector=".people-list" />
          </>
        )}
      </Remote>
    </View>
  );
}
