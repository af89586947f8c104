import type { Audience, DryRun, Reach } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { usePages } from '../../../hooks/use-pages';
import { Chips, Pager, Remote, Table, View } from '../../../ui';
import { words } from './words';

/** Rows of a page of names. */
const rowsOfPage = 50;

/** Everybody it would go to, by name and with the way it reaches them. */
export function NamesList({ audience, run }: { audience: Audience; run: DryRun }) {
  const [which, setWhich] = useState<Reach | 'all'>('all');
  const reach = which === 'all' ? undefined : which;
  const pages = usePages(
    cursor => api.announcements.dryRun({ body: { audience, reach, cursor, limit: rowsOfPage } }),
    [audience, reach],
  );
  return (
    <View className="stack names-list">
      <Chips
        label={words.which}
        bare
        value={which}
        options={[
          { value: 'all', label: words.all(run.recipients) },
          { value: 'push', label: words.push(run.push) },
          { value: 'call', label: words.call(run.call) },
        ]}
        onChange={setWhich}
      />
      <Remote of={pages} empty={words.noneHere}>
        {({ items }) => (
          <>
            <Table
              label={words.list}
              rows={items}
              keyOf={person => person.memberId}
              columns={[
                { title: words.name, of: person => person.name },
                { title: words.branch, of: person => person.branch.name },
                { title: words.age, of: person => words.years(person.age) },
                { title: words.way, of: wayOf },
              ]}
            />
            <Pager of={pages} selector=".names-list" />
          </>
        )}
      </Remote>
    </View>
  );
}

const wayOf = ({ reach, hasPhone }: DryRun['items'][number]): string => {
  if (reach === 'push') return words.byPush;
  return hasPhone ? words.byCall : words.noPhone;
};
