import type { ApiError, ScanResult } from '@wanqing/shared';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api';
import { newRequestKey } from '../../api/request-key';
import { toApiError } from '../../hooks/failure';
import { useMe } from '../../hooks/use-session';
import { useWatch } from '../../hooks/use-watch';
import type { Scanned } from '../../platform/scan.rules';
import { isGreen } from './explain.rules';
import { isOutOfReach } from './kept-scans';
import { forgetPending, rememberPending } from './pending-scan';
import { scans, useKeptScans, useSentScans } from './scans';
import { useShown } from './use-shown';

type Held =
  | { readonly state: 'asking' | 'kept' }
  | { readonly state: 'refused'; readonly failure: ApiError }
  | {
      readonly state: 'answered';
      readonly result: ScanResult;
      /** Whether another answer stood here before. */
      readonly waited: boolean;
    };

export interface Arrival {
  readonly held: Held;
  /** When the code was read; the opening of the page where nobody said. ISO 8601. */
  readonly scannedAt: string;
  /** The same request once more, after a refusal that may pass. */
  readonly retry: () => void;
  /** Asks anew, because something has changed since the answer. `now`: as if scanned now. */
  readonly askAnew: (now?: 'now') => void;
}

/** Milliseconds between two tries without network. */
const often = 5000;

/** What becomes of a scan: asked at once, kept where there is no network, asked anew once the phone is recognised. */
export function useScan({ code, scannedAt }: Scanned): Arrival {
  const [openedAt] = useState(() => new Date().toISOString());
  const [request, setRequest] = useState(() => ({
    requestKey: scans.like(sendable(code), scannedAt)?.requestKey ?? newRequestKey(),
    scannedAt,
  }));
  const [held, setHeld] = useState<Held>({ state: 'asking' });
  const shown = useShown();

  const answer = (result: ScanResult) => {
    if (isGreen(result)) forgetPending();
    if (result.outcome === 'NOT_RECOGNISED') rememberPending({ code, scannedAt });
    setHeld(before => ({ state: 'answered', result, waited: before.state === 'answered' }));
  };
  const askAnew = (now?: 'now') =>
    setRequest({ requestKey: newRequestKey(), scannedAt: now ? undefined : scannedAt });

  useEffect(() => {
    let over = false;
    const body = { ...request, code: sendable(code) };
    api.checkins.scan({ body }).then(
      result => !over && answer(result),
      error => {
        if (over) return;
        if (isOutOfReach(error)) scans.keep({ ...body, scannedAt: body.scannedAt ?? openedAt });
        // An answer that is in sight stays there.
        setHeld(before => (before.state === 'answered' ? before : afterFailure(error)));
      },
    );
    return () => {
      over = true;
    };
  }, [request]);

  const isStranger = held.state === 'answered' && held.result.outcome === 'NOT_RECOGNISED';
  useOnceRecognised(isStranger, askAnew);
  useSentLater(request.requestKey, shown, answer);

  return {
    held,
    scannedAt: scannedAt ?? openedAt,
    retry: () => setRequest({ ...request }),
    // A stranger who is recognised is noticed above, wherever it happened.
    askAnew: now => !isStranger && askAnew(now),
  };
}

/** Runs when a phone that was a stranger's has an owner, by this page or another; once for each owner. */
function useOnceRecognised(isStranger: boolean, run: () => void): void {
  const owner = useMe()?.member?.id;
  const askedFor = useRef<string>();
  useEffect(() => {
    if (!owner) askedFor.current = undefined;
    if (!isStranger || !owner || askedFor.current === owner) return;
    askedFor.current = owner;
    run();
  }, [isStranger, owner]);
}

/** Tries to send what is kept while the page is in sight, and hears of the answer however it was sent. */
function useSentLater(requestKey: string, shown: boolean, answer: (result: ScanResult) => void): void {
  const isKept = useKeptScans().some(scan => scan.requestKey === requestKey);
  useWatch(shown && isKept, scans.send, often);
  const sent = useSentScans().find(scan => scan.requestKey === requestKey);
  useEffect(() => {
    if (sent) answer(sent.result);
  }, [sent]);
}

const afterFailure = (error: unknown): Held =>
  isOutOfReach(error) ? { state: 'kept' } : { state: 'refused', failure: toApiError(error) };

/** What is too short or too long to be ours goes in a shape that the server takes, and answers. */
const sendable = (code: string): string => code.trim().padEnd(4, '?').slice(0, 512);
