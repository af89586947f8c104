import './import.scss';
import type { ImportView, RosterField } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { claimedTwice, type Mapping, mappingOf, means } from '../../features/roster/mapping.rules';
import { fieldWords } from '../../features/roster/words';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Failure, Field, Hint, Notice, SelectField, View } from '../../ui';
import { words } from './words';

interface HeadingsProps {
  readonly of: ImportView;
  readonly onMapped: (view: ImportView) => unknown;
}

/** What each column of the file means; the organizer can put it right. */
export function Headings({ of: view, onMapped }: HeadingsProps) {
  const [mapping, setMapping] = useState<Mapping>(() => mappingOf(view.columns));
  const [headerRow, setHeaderRow] = useState(view.headerRow ? String(view.headerRow) : '');
  const saving = useAction(async (_, columns: [number, RosterField | null][]) =>
    onMapped(
      await api.roster.map({
        params: { importId: view.id },
        body: {
          headerRow: Number(headerRow) || Math.max(1, view.headerRow),
          columns: columns.map(([index, field]) => ({ index, field })),
        },
      }),
    ),
  );
  const twice = claimedTwice(mapping);
  return (
    <Card title={words.columns} hint={view.state === 'mapping' ? words.columnsAsked : words.columnsHint}>
      {view.sheet && <Body>{words.sheet(view.sheet)}</Body>}
      <Faults mapping={mapping} asked={view.state === 'mapping'} />
      <View className="columns-list" aria={{ role: 'list', label: words.columns }}>
        {view.columns.map(({ index, heading, samples }) => (
          <View key={index} className="column-line" aria={{ role: 'listitem' }}>
            <View className="column-words">
              <Body bold>{heading || words.unnamed(index + 1)}</Body>
              <Hint>{samples.join('、')}</Hint>
            </View>
            <SelectField
              label={words.means}
              value={mapping.get(index) ?? ''}
              options={options}
              onChange={field => setMapping(new Map(mapping).set(index, (field as RosterField) || null))}
            />
          </View>
        ))}
      </View>
      <Field label={words.headerRow} kind="digits" maxLength={4} value={headerRow} onChange={setHeaderRow} />
      <Failure of={saving} />
      <BigButton
        narrow
        label={words.readAgain}
        disabled={twice.length > 0 || !means(mapping, 'name')}
        pending={saving.pending}
        onTap={() => saving.run([...mapping])}
      />
    </Card>
  );
}

const options = [
  { value: '', label: words.notUsed },
  ...(Object.keys(fieldWords) as RosterField[]).map(value => ({ value, label: fieldWords[value] })),
];

function Faults({ mapping, asked }: { mapping: Mapping; asked: boolean }) {
  const [twice] = claimedTwice(mapping);
  if (twice) return <Notice tone="brick">{words.twice(fieldWords[twice])}</Notice>;
  if (!means(mapping, 'name')) return <Notice>{words.noName}</Notice>;
  return asked && !means(mapping, 'branch') ? <Notice>{words.noBranch}</Notice> : null;
}
