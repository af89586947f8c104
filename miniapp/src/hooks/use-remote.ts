import { useDidHide, useDidShow } from '@tarojs/taro';
import type { ApiError } from '@wanqing/shared';
import { type DependencyList, useCallback, useEffect, useRef, useState } from 'react';
import { storage } from '../platform/storage';
import { toApiError } from './failure';

export interface RemoteState<T> {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly value?: T;
  /** Why the last try failed; beside a value it means that the value is from an earlier time. */
  readonly failure: ApiError | null;
  /** Asks again; the old value stays in sight meanwhile. */
  readonly reload: () => Promise<void>;
  /** Shows a value the page already knows, say the answer of an action. */
  readonly put: (value: T) => void;
}

export interface RemoteOptions {
  /** Name under which the last answer is kept on the phone and shown without network. */
  readonly keepAs?: string;
}

type Held<T> = Pick<RemoteState<T>, 'status' | 'value' | 'failure'>;

const start = <T>(keepAs?: string): Held<T> => {
  const kept = keepAs ? storage.get<T>(keepAs) : null;
  return kept === null
    ? { status: 'loading', failure: null }
    : { status: 'ready', value: kept, failure: null };
};

/**
 * What the server says, asked when the page opens, when `deps` change and when the page is shown again.
 * An answer that was overtaken by a later question is dropped.
 */
export function useRemote<T>(
  load: () => Promise<T>,
  deps: DependencyList = [],
  { keepAs }: RemoteOptions = {},
): RemoteState<T> {
  const [held, setHeld] = useState<Held<T>>(() => start(keepAs));
  const question = useRef(0);
  const ask = useCallback(async () => {
    question.current += 1;
    const mine = question.current;
    try {
      const value = await load();
      if (mine !== question.current) return;
      if (keepAs) storage.set(keepAs, value);
      setHeld({ status: 'ready', value, failure: null });
    } catch (error) {
      if (mine !== question.current) return;
      const failure = toApiError(error);
      setHeld(old => ({ ...old, status: old.value === undefined ? 'failed' : 'ready', failure }));
    }
  }, deps);

  const reload = useCallback(async () => {
    setHeld(old => (old.value === undefined ? { status: 'loading', failure: null } : old));
    await ask();
  }, [ask]);
  const put = useCallback((value: T) => {
    question.current += 1;
    setHeld({ status: 'ready', value, failure: null });
  }, []);

  useEffect(() => {
    void ask();
    return () => {
      question.current += 1;
    };
  }, [ask]);
  useShownAgain(ask);

  return { ...held, reload, put };
}

/** Runs when the page comes back into sight after it was hidden. */
function useShownAgain(run: () => unknown): void {
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (hidden.current) void run();
    hidden.current = false;
  });
}
