import { ApiError, type ImportView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { confirmWords, countWords } from '../../features/roster/counts.rules';
import { importPath, UNITS } from '../../features/roster/places';
import { goInstead } from '../../hooks/nav';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Fold, Heading, Notice, Sheet } from '../../ui';
import { Headings } from './headings';
import { RowList } from './row-list';
import { words } from './words';

interface PreviewProps {
  readonly of: ImportView;
  readonly onChange: (view: ImportView) => unknown;
  /** The roster has changed since this preview was made; another one is on its way. */
  readonly onStale: () => unknown;
}

/** What the file will do, every row accounted for, and the one confirmation. */
export function Preview({ of: view, onChange, onStale }: PreviewProps) {
  const { counts, id, fileName } = view;
  const params = { importId: id };
  const [asking, setAsking] = useState(false);
  const confirming = useAction(async () => {
    const done = await api.roster.confirm({ params }).catch((error: unknown) => {
      if (error instanceof ApiError && error.code === 'IMPORT_STALE') return null;
      throw error;
    });
    if (done) onChange(done);
    else onStale();
  });
  const discarding = useAction(async () => {
    await api.roster.discard({ params });
    goInstead(importPath());
  });
  const what = confirmWords(counts);
  return (
    <>
      <Card>
        <Heading>{words.preview}</Heading>
        <Body bold>{countWords(counts)}</Body>
        {counts.attention > 0 && <Attention of={view} onAgain={onChange} />}
        {!what && counts.attention === 0 && <Notice tone="ok">{words.nothingNew}</Notice>}
        <Failure of={confirming} />
        <Buttons row>
          {what && (
            <BigButton label={words.confirm(what)} pending={confirming.pending} onTap={confirming.run} />
          )}
          <BigButton narrow kind="danger" label={words.discard} onTap={() => setAsking(true)} />
        </Buttons>
      </Card>
      <Fold title={words.columns} hint={words.columnsHint}>
        <Headings of={view} onMapped={onChange} />
      </Fold>
      <RowList of={view} onDecided={async () => onChange(await api.roster.show({ params }))} />
      <Sheet open={asking} title={words.discardTitle(fileName)} onClose={() => setAsking(false)}>
        <Body>{words.discardText}</Body>
        <Failure of={discarding} />
        <BigButton
          kind="danger"
          label={words.discardThis}
          pending={discarding.pending}
          onTap={discarding.run}
        />
      </Sheet>
    </>
  );
}

interface AttentionProps {
  readonly of: ImportView;
  readonly onAgain: (view: ImportView) => unknown;
}

/** Rows that a person must look at; where branches are missing, they are founded first and the file is read once more. */
function Attention({ of: { id, counts, columns, headerRow }, onAgain }: AttentionProps) {
  const again = useAction(async () =>
    onAgain(
      await api.roster.map({
        params: { importId: id },
        body: {
          headerRow: Math.max(1, headerRow),
          columns: columns.map(({ index, field }) => ({ index, field })),
        },
      }),
    ),
  );
  return (
    <Notice>
      <Body tone="inherit">{words.attentionLeft(counts.attention)}</Body>
      <Body tone="inherit">{words.branchesFirst}</Body>
      <Failure of={again} />
      <Buttons row>
        <BigButton narrow kind="secondary" label={words.toUnits} to={UNITS} />
        <BigButton
          narrow
          kind="secondary"
          label={words.lookAgain}
          pending={again.pending}
          onTap={again.run}
        />
      </Buttons>
    </Notice>
  );
}
