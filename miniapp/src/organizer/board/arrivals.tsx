import type { Arrival, BoardView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { useAction } from '../../hooks/use-action';
import { BigButton, Body, Card, Failure } from '../../ui';
import { ArrivalLine } from './arrival-line';
import { UndoSheet } from './undo-sheet';
import { words } from './words';

export interface ArrivalsProps {
  readonly of: BoardView;
  readonly mayUndo: boolean;
  readonly onChanged: () => unknown;
}

/** The last who came, and on demand all of them, each with 「撤销」. */
export function Arrivals({ of: { sessionId, lastArrivals, came }, mayUndo, onChanged }: ArrivalsProps) {
  const [rest, setRest] = useState<{ items: readonly Arrival[]; next: string | null } | null>(null);
  const [asked, setAsked] = useState<Arrival | null>(null);
  const more = useAction(async (_, cursor: string | undefined) => {
    const page = await api.checkins.arrivals({ params: { sessionId }, query: { cursor, limit: 50 } });
    setRest(old => ({ items: [...(cursor ? (old?.items ?? []) : []), ...page.items], next: page.next }));
  });
  const shown = rest ? newestFirst(lastArrivals, rest.items) : lastArrivals;
  const done = () => {
    setRest(old => old && { ...old, items: old.items.filter(one => one !== asked) });
    setAsked(null);
    onChanged();
  };
  return (
    <Card title={words.lastArrivals}>
      {shown.length === 0 && <Body>{words.nobodyYet}</Body>}
      {shown.map(arrival => (
        <ArrivalLine
          key={arrival.checkInId}
          of={arrival}
          onUndo={mayUndo ? () => setAsked(arrival) : undefined}
        />
      ))}
      {!rest && came > lastArrivals.length && (
        <BigButton
          kind="secondary"
          label={words.all}
          pending={more.pending}
          onTap={() => more.run(undefined)}
        />
      )}
      {rest?.next && (
        <BigButton
          kind="secondary"
          label={words.more}
          pending={more.pending}
          onTap={() => more.run(rest.next ?? undefined)}
        />
      )}
      {rest && <BigButton kind="secondary" label={words.fold} onTap={() => setRest(null)} />}
      <Failure of={more} />
      {asked && <UndoSheet of={asked} onDone={done} onClose={() => setAsked(null)} />}
    </Card>
  );
}

/** The pages that were fetched, with those who came since on top. */
const newestFirst = (last: readonly Arrival[], fetched: readonly Arrival[]): readonly Arrival[] => {
  const known = new Set(fetched.map(({ checkInId }) => checkInId));
  const newer = last.filter(one => !known.has(one.checkInId) && one.at > (fetched[0]?.at ?? ''));
  return [...newer, ...fetched];
};
