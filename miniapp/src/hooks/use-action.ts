import type { ApiError } from '@wanqing/shared';
import { useCallback, useEffect, useRef, useState } from 'react';
import { newRequestKey } from '../api/request-key';
import { toApiError } from './failure';

export interface Action<A extends unknown[], T> {
  /** Runs unless it is running; answers undefined when it was refused or already under way. */
  readonly run: (...args: A) => Promise<T | undefined>;
  readonly pending: boolean;
  /** Why the last run failed; `Failure` shows it. */
  readonly failure: ApiError | null;
  readonly forget: () => void;
}

/**
 * Something a tap does. `act` receives a request key: the same one again when the same thing is tried
 * once more after no answer came, so that it cannot happen twice.
 */
export function useAction<A extends unknown[], T>(
  act: (requestKey: string, ...args: A) => Promise<T>,
): Action<A, T> {
  const [state, setState] = useState<{ pending: boolean; failure: ApiError | null }>(idle);
  const running = useRef(false);
  const key = useRef<{ value: string; of: string } | null>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });

  const run = useCallback(async (...args: A): Promise<T | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    const of = JSON.stringify(args);
    if (key.current?.of !== of) key.current = { value: newRequestKey(), of };
    setState({ pending: true, failure: null });
    try {
      const answer = await latest.current(key.current.value, ...args);
      key.current = null;
      setState(idle);
      return answer;
    } catch (error) {
      const failure = toApiError(error);
      // Answered, if with a refusal: the next tap is a new request.
      if (failure.status !== 0 && failure.status < 500) key.current = null;
      setState({ pending: false, failure });
      return undefined;
    } finally {
      running.current = false;
    }
  }, []);

  return { ...state, run, forget: useCallback(() => setState(idle), []) };
}

const idle = { pending: false, failure: null };
