import type { ApiError, RotatingView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api } from '../../api';
import { toApiError } from '../../hooks/failure';
import { type Freshness, freshness, pauseUntil } from './rotating.rules';

export interface Rotating {
  readonly view: RotatingView | null;
  readonly state: Freshness;
  /** Why nothing can be shown at all: a refusal of the server, not a lost network. */
  readonly refused: ApiError | null;
}

interface Held {
  readonly view: RotatingView | null;
  readonly fetchedAt: number;
  readonly failure: ApiError | null;
}

/** Milliseconds between two tries while the network is away. */
const tryAgain = 3000;

/** The code of the big screen, asked for again and again for as long as the page is open; never gives up. */
export function useRotating(sessionId: string): Rotating {
  const [held, setHeld] = useState<Held>({ view: null, fetchedAt: 0, failure: null });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let gone = false;
    const ask = async () => {
      const pause = await api.checkins.rotating({ params: { sessionId } }).then(
        view => {
          if (!gone) setHeld({ view, fetchedAt: Date.now(), failure: null });
          return pauseUntil(view.nextAt, Date.now());
        },
        error => {
          if (!gone) setHeld(old => ({ ...old, failure: toApiError(error) }));
          return tryAgain;
        },
      );
      if (!gone) timer = setTimeout(ask, pause);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [sessionId]);
  const { view, fetchedAt, failure } = held;
  const state = freshness(fetchedAt, failure !== null, Date.now());
  return { view, state, refused: isRefusal(failure) ? failure : null };
}

/** What asking again will not change: not our session, or this kind of code is switched off. */
const isRefusal = (failure: ApiError | null): boolean =>
  failure !== null && failure.status >= 400 && failure.status < 500 && failure.status !== 429;
