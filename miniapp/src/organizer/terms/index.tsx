import type { TermView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { termSpan } from '../../features/courses/planner/copy-sheet';
import { plannerPath } from '../../features/courses/planner/places';
import { RemovalSheet } from '../../features/editing/removal-sheet';
import { type Units, useUnits } from '../../features/org/use-units';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Buttons, Card, Hint, Page, Remote } from '../../ui';
import { TermSheet } from './term-sheet';
import { words } from './words';

/** Terms: those of one's own units can be changed, those from above only used. */
export default function Terms() {
  const units = useUnits();
  const terms = useRemote(() => api.courses.terms());
  return (
    <Page for="organizer" title={words.title}>
      <Remote of={units}>{known => <List units={known} terms={terms} />}</Remote>
    </Page>
  );
}

interface ListProps {
  readonly units: Units;
  readonly terms: RemoteState<{ items: TermView[] }>;
}

function List({ units, terms }: ListProps) {
  const [writing, setWriting] = useState<TermView | 'new' | null>(null);
  return (
    <>
      <Buttons row>
        <BigButton narrow label={words.newTerm} onTap={() => setWriting('new')} />
      </Buttons>
      <Remote of={terms} empty={words.none}>
        {({ items }) =>
          items.map(term => (
            <One key={term.id} of={term} onEdit={() => setWriting(term)} onRemoved={terms.reload} />
          ))
        }
      </Remote>
      {writing && (
        <TermSheet
          of={writing === 'new' ? null : writing}
          units={units}
          onSaved={async () => {
            setWriting(null);
            await terms.reload();
          }}
          onClose={async () => {
            setWriting(null);
            // Somebody else may have been faster: the next try begins with what is there now.
            await terms.reload();
          }}
        />
      )}
    </>
  );
}

interface OneProps {
  readonly of: TermView;
  readonly onEdit: () => unknown;
  readonly onRemoved: () => unknown;
}

const One = ({ of: term, onEdit, onRemoved }: OneProps) => (
  <Card title={term.name} hint={term.unit.name}>
    <Body>{termSpan(term)}</Body>
    <Hint>{words.courses(term.courses)}</Hint>
    <Buttons row>
      <BigButton
        narrow
        label={words.plan}
        aria={{ label: words.of(words.plan, term.name) }}
        to={plannerPath(term.id)}
      />
      {term.canChange && (
        <BigButton
          narrow
          kind="secondary"
          label={words.edit}
          aria={{ label: words.of(words.edit, term.name) }}
          onTap={onEdit}
        />
      )}
      {term.canChange && term.courses === 0 && (
        <RemovalSheet
          narrow
          what={words.what}
          name={term.name}
          remove={() => api.courses.removeTerm({ params: { termId: term.id } })}
          onRemoved={onRemoved}
        />
      )}
    </Buttons>
  </Card>
);
