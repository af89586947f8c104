import type { DeskActivity } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api } from '../../../api';
import { usePages } from '../../../hooks/use-pages';
import { BigButton, Body, Chips, Failure, Field, Notice, Pager, Remote, View } from '../../../ui';
import { useOrganizes } from '../../checkins/use-organizes';
import { firstPart, type ListPart, partsOf } from './parts.rules';
import { SignupLine } from './signup-line';
import { useActs } from './use-acts';
import { words } from './words';

const rowsOfPage = 50;

interface PeopleProps {
  readonly of: DeskActivity;
  /** Four digits that are looked for at once. */
  readonly sought?: string;
  /** Something was done here: look at the seats again. */
  readonly onChanged: () => Promise<unknown>;
}

/** Everybody who signed up, a section at a time; what others do meanwhile is said, not slipped in. */
export function People({ of: activity, sought: given = '', onChanged }: PeopleProps) {
  const { activityId, counts, way } = activity;
  const organizes = useOrganizes();
  const [chosen, choose] = useState<ListPart | null>(null);
  const [first] = useState(() => firstPart(counts));
  const [digits, setDigits] = useState(given);
  const part = chosen ?? first;
  const sought = digits.length === 4 ? digits : undefined;
  const query = sought ? { digits: sought } : { state: part };
  const [drawnFrom, drawFrom] = useState(counts);
  const pages = usePages(
    cursor =>
      api.signups
        .list({ params: { activityId }, query: { ...query, cursor, limit: rowsOfPage } })
        .then(it => {
          drawFrom(it.activity.counts);
          return it;
        }),
    [activityId, part, sought],
  );
  const refresh = async () => {
    await Promise.all([pages.reload(), onChanged()]);
  };
  const acts = useActs(refresh);
  // What was typed in full is a question of its own: its refusal belongs to the one before.
  useEffect(acts.work.forget, [part, sought]);
  const changed = !acts.work.pending && !sameCounts(drawnFrom, counts);
  return (
    <View className="stack signup-people">
      <View className="toolbar">
        <Chips label={words.which} bare value={part} options={partsOf(counts, way)} onChange={choose} />
        <View className="signup-find">
          <Field
            label={words.search}
            kind="digits"
            maxLength={4}
            value={digits}
            onChange={text => setDigits(text.replace(/\D/g, ''))}
          />
        </View>
      </View>
      {acts.said && <Notice tone="ok">{acts.said}</Notice>}
      <Failure of={acts.work} />
      {changed && (
        <Notice>
          <Body tone="inherit">{words.changed}</Body>
          <BigButton narrow label={words.refresh} onTap={refresh} />
        </Notice>
      )}
      <Remote of={pages} empty={sought ? words.noDigits(sought) : words.nobody[part]}>
        {({ items }) => (
          <>
            <View className="stack" aria={{ role: 'list', label: words.list }}>
              {items.map(row => (
                <SignupLine key={row.id} of={row} organizes={organizes} acts={acts} />
              ))}
            </View>
            <Pager of={pages} selector=".signup-people" />
          </>
        )}
      </Remote>
    </View>
  );
}

const sameCounts = (one: DeskActivity['counts'], other: DeskActivity['counts']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
