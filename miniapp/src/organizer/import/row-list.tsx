import './import.scss';
import type { ImportRow, ImportView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useUnits } from '../../features/org/use-units';
import { type Filter, filtersOf } from '../../features/roster/counts.rules';
import { useAction } from '../../hooks/use-action';
import { usePages } from '../../hooks/use-pages';
import { Chips, Failure, Pager, Remote, View } from '../../ui';
import { OneRow } from './one-row';
import { words } from './words';

interface RowListProps {
  readonly of: ImportView;
  /** A row was decided on; left out where nothing can be decided any more. */
  readonly onDecided?: () => unknown;
}

/** Rows of a page: with 10,000 of them the page stays light. */
const rowsOfPage = 50;

/** Every row of the file with what becomes of it and why. */
export function RowList({ of: { id, counts }, onDecided }: RowListProps) {
  const [filter, setFilter] = useState<Filter['value']>(counts.attention > 0 ? 'attention' : 'all');
  const action = filter === 'all' ? undefined : filter;
  const pages = usePages(
    cursor => api.roster.rows({ params: { importId: id }, query: { action, cursor, limit: rowsOfPage } }),
    [id, action],
  );
  const units = useUnits();
  // One at a time: every decision has the whole preview made anew.
  const deciding = useAction(async (_, row: number, decision: ImportRow['decision'], branchId?: string) => {
    await api.roster.decide({ params: { importId: id, row }, body: { decision, branchId } });
    await Promise.all([onDecided?.(), pages.reload()]);
  });
  return (
    <>
      <Chips label={words.filter} value={filter} options={filtersOf(counts)} onChange={setFilter} />
      <Failure of={deciding} />
      <Remote of={pages} empty={words.nothingHere}>
        {({ items }) => (
          <>
            <View className="import-rows" aria={{ role: 'list', label: words.preview }}>
              {items.map(row => (
                <OneRow
                  key={row.row}
                  of={row}
                  units={onDecided && units.value}
                  pending={deciding.pending}
                  decide={deciding.run}
                />
              ))}
            </View>
            <Pager of={pages} selector=".import-rows" />
          </>
        )}
      </Remote>
    </>
  );
}
