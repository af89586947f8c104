import { useEffect, useState } from 'react';
import { useRemote } from '../../hooks/use-remote';
import { scrollTo } from '../../platform/scroll';
import { BigButton, Body, Buttons, Card, Facts, Notice, Remote } from '../../ui';
import type { Difference } from './differences.rules';
import { merge } from './merge.rules';
import type { Draft } from './use-draft';
import { words } from './words';

export interface Reconciling<F, V> {
  /** What it is: 这个活动. */
  readonly what: string;
  /** The newest version of it. */
  readonly load: (version: V) => Promise<V>;
  readonly formOf: (version: V) => F;
  /** What the two write otherwise, in words; `newest` knows the names of what is new to this person. */
  readonly differences: (mine: F, theirs: F, newest: V) => Difference[];
  /** What of mine can no longer stand on the newest version. */
  readonly fit?: (mine: F, newest: V) => F;
}

interface ConflictCardProps<F, V> extends Reconciling<F, V> {
  readonly draft: Draft<F, V>;
}

/** Somebody else saved meanwhile: both versions side by side, and nothing that was typed is lost. */
export function ConflictCard<F extends object, V>({ draft, ...of }: ConflictCardProps<F, V>) {
  const [mine, setMine] = useState<F | null>(null);
  const clash = draft.saving.failure?.code === 'CHANGED_MEANWHILE';
  if (mine && !clash) {
    return (
      <Notice>
        <Body tone="inherit">{words.tookTheirs}</Body>
        <BigButton
          narrow
          kind="secondary"
          label={words.backToMine}
          onTap={() => {
            draft.take(mine, draft.version);
            setMine(null);
          }}
        />
      </Notice>
    );
  }
  if (!clash || !draft.version) return null;
  return (
    <Versions
      {...of}
      version={draft.version}
      base={draft.base}
      mine={draft.form}
      onMine={(merged, newest) => {
        draft.take(merged, newest);
        return draft.save(merged, newest);
      }}
      onTheirs={newest => {
        setMine(draft.form);
        draft.take(of.formOf(newest), newest);
        draft.saving.forget();
      }}
    />
  );
}

interface VersionsProps<F, V> extends Reconciling<F, V> {
  readonly version: V;
  readonly base: F;
  readonly mine: F;
  /** What both wrote, put together: mine where we differ. */
  readonly onMine: (merged: F, newest: V) => unknown;
  readonly onTheirs: (newest: V) => unknown;
}

function Versions<F extends object, V>(props: VersionsProps<F, V>) {
  const { what, version, load, formOf, fit, differences, base, mine, onMine, onTheirs } = props;
  const newest = useRemote(() => load(version), [version]);
  // The buttons that brought it up may lie far below.
  useEffect(() => scrollTo('.card-amber'), []);
  return (
    <Card tone="amber" title={words.changedTitle(what)}>
      <Remote of={newest}>
        {theirs => {
          const there = formOf(theirs);
          const merged = merge(base, mine, there);
          const fitting = fit ? fit(merged, theirs) : merged;
          const found = differences(fitting, there, theirs);
          return (
            <>
              <Body>{found.length > 0 ? words.changedText : words.changedNothing}</Body>
              <Facts
                of={found.map(({ what: box, mine: one, theirs: other }) => [
                  box,
                  `${words.theirs(other)}\n${words.mine(one)}`,
                ])}
              />
              <Buttons row>
                <BigButton label={words.keepMine} onTap={() => onMine(fitting, theirs)} />
                <BigButton kind="secondary" label={words.takeTheirs} onTap={() => onTheirs(theirs)} />
              </Buttons>
            </>
          );
        }}
      </Remote>
    </Card>
  );
}
