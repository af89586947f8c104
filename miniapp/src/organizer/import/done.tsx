import type { ImportView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { confirmWords, countWords } from '../../features/roster/counts.rules';
import { importPath, ROSTER } from '../../features/roster/places';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Buttons, Card, Failure, Heading, Notice, Sheet } from '../../ui';
import { RowList } from './row-list';
import { words } from './words';

interface DoneProps {
  readonly of: ImportView;
  readonly onChange: (view: ImportView) => unknown;
}

/** What was imported, the rows that were left out, and the way back. */
export function Done({ of: view, onChange }: DoneProps) {
  const [asking, setAsking] = useState(false);
  const undoing = useAction(async () => {
    onChange(await api.roster.undo({ params: { importId: view.id } }));
    setAsking(false);
  });
  const undone = view.state === 'undone';
  const { counts } = view;
  return (
    <>
      <Card tone={undone ? 'amber' : 'ok'}>
        <Heading>{undone ? words.undone : words.done}</Heading>
        {!undone && <Body bold>{countWords(counts, true)}</Body>}
      </Card>
      {!undone && counts.attention > 0 && <Notice>{words.leftOut}</Notice>}
      <Buttons row>
        <BigButton narrow icon="people" label={words.seeRoster} to={ROSTER} />
        <BigButton narrow kind="secondary" label={words.chooseAgain} to={importPath()} />
        {view.canUndo && <BigButton narrow kind="danger" label={words.undo} onTap={() => setAsking(true)} />}
      </Buttons>
      <RowList of={view} />
      <Sheet open={asking} title={words.undoTitle} onClose={() => setAsking(false)}>
        <Body>{words.undoText(confirmWords(counts))}</Body>
        <Failure of={undoing} />
        <BigButton kind="danger" label={words.undoThis} pending={undoing.pending} onTap={undoing.run} />
      </Sheet>
    </>
  );
}
