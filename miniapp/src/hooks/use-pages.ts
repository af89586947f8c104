import { type DependencyList, useState } from 'react';
import { type RemoteState, useRemote } from './use-remote';

export interface PageOf<T> {
  readonly items: T[];
  readonly next: string | null;
}

export interface PagesState<T> extends RemoteState<PageOf<T>> {
  /** Number of the page in sight, counted from 1. */
  readonly page: number;
  /** Turns to the page after this one; undefined on the last. */
  readonly forward?: () => void;
  /** Turns to the page before this one; undefined on the first. */
  readonly backward?: () => void;
}

/** A long list a page at a time: only one is held and drawn, however long the list. Starts anew when `deps` change. */
export function usePages<T>(
  load: (cursor: string | undefined) => Promise<PageOf<T>>,
  deps: DependencyList = [],
): PagesState<T> {
  const of = JSON.stringify(deps);
  const [turned, setTurned] = useState<{ of: string; cursors: readonly string[] }>({ of, cursors: [] });
  const cursors = turned.of === of ? turned.cursors : [];
  const cursor = cursors[cursors.length - 1];
  const remote = useRemote(() => load(cursor), [of, cursor]);
  const next = remote.value?.next;
  return {
    ...remote,
    page: cursors.length + 1,
    forward: next ? () => setTurned({ of, cursors: [...cursors, next] }) : undefined,
    backward: cursor === undefined ? undefined : () => setTurned({ of, cursors: cursors.slice(0, -1) }),
  };
}
