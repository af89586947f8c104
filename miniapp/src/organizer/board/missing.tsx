import type { BoardView, MissingPerson } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Failure, Hint } from '../../ui';
import { MissingLine } from './missing-line';
import { words } from './words';

/** Those who have not come, with their numbers; shown when asked for, as every look is put on record. */
export function Missing({ of: { sessionId, notYet, lastArrivals } }: { of: BoardView }) {
  const [list, setList] = useState<{ items: readonly MissingPerson[]; next: string | null } | null>(null);
  const look = useAction(async (_, cursor: string | undefined) => {
    const page = await api.checkins.missing({ params: { sessionId }, query: { cursor, limit: 100 } });
    setList(old => ({ items: [...(cursor ? (old?.items ?? []) : []), ...page.items], next: page.next }));
  });
  const here = new Set(lastArrivals.map(({ memberId }) => memberId));
  return (
    <Card title={`${words.missing} ${words.people(notYet)}`}>
      {!list && notYet === 0 && <Body>{words.everybodyCame}</Body>}
      {!list && notYet > 0 && (
        <>
          <Hint>{words.missingWhy}</Hint>
          <BigButton
            kind="secondary"
            label={words.showMissing}
            pending={look.pending}
            onTap={() => look.run(undefined)}
          />
        </>
      )}
      {list?.items.length === 0 && <Body>{words.everybodyCame}</Body>}
      {list?.items.map(person => (
        <MissingLine key={person.memberId} of={person} arrived={here.has(person.memberId)} />
      ))}
      {list?.next && (
        <BigButton
          kind="secondary"
          label={words.more}
          pending={look.pending}
          onTap={() => look.run(list.next ?? undefined)}
        />
      )}
      {list && (
        <BigButton
          kind="secondary"
          label={words.refresh}
          pending={look.pending}
          onTap={() => look.run(undefined)}
        />
      )}
      <Failure of={look} />
    </Card>
  );
}
