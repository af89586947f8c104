import { ApiError, dayOf, type ScanResult } from '@wanqing/shared';
import type { Drawer } from '../../api/session';
import { createStore, type Store } from '../../hooks/store';

/** A scan that has not reached the server; sent with the time at which it happened. */
export interface KeptScan {
  readonly code: string;
  readonly scannedAt: string;
  readonly requestKey: string;
}

/** A kept scan that was sent later, with its answer. */
export interface SentScan extends KeptScan {
  readonly result: ScanResult;
}

export interface KeptScans {
  readonly waiting: Store<readonly KeptScan[]>;
  /** Those of today that were sent since, oldest first. */
  readonly sent: Store<readonly SentScan[]>;
  /** Keeps a scan that could not be sent; the same request again stays one. */
  keep(scan: KeptScan): void;
  /** The kept scan of the same code at the same moment: the page was opened again before it was sent. */
  like(code: string, scannedAt: string | undefined): KeptScan | undefined;
  /** Sends what is kept, oldest first, each as the request it was; stops where the server is still out of reach. */
  send(): Promise<void>;
  forget(): void;
}

const WAITING = 'kept-scans';
const SENT = 'sent-scans';

/** Scans without network: they outlive the app in `drawer` and are sent once. */
export function createKeptScans(scan: (kept: KeptScan) => Promise<ScanResult>, drawer: Drawer): KeptScans {
  const ofToday = (kept: KeptScan) => dayOf(kept.scannedAt) === dayOf(Date.now());
  const waiting = createStore(drawer.get<readonly KeptScan[]>(WAITING) ?? []);
  const sent = createStore((drawer.get<readonly SentScan[]>(SENT) ?? []).filter(ofToday));
  waiting.subscribe(() => drawer.set(WAITING, waiting.get()));
  sent.subscribe(() => drawer.set(SENT, sent.get()));

  const sendAll = async (): Promise<void> => {
    for (const kept of waiting.get()) {
      try {
        const result = await scan(kept);
        sent.set([...sent.get().filter(ofToday), { ...kept, result }]);
      } catch (error) {
        if (isOutOfReach(error)) return;
      }
      waiting.set(waiting.get().filter(({ requestKey }) => requestKey !== kept.requestKey));
    }
  };
  let underWay: Promise<void> | null = null;
  return {
    waiting,
    sent,
    keep(kept) {
      const same = waiting.get().some(({ requestKey }) => requestKey === kept.requestKey);
      if (!same) waiting.set([...waiting.get(), kept]);
    },
    like: (code, scannedAt) => waiting.get().find(kept => kept.code === code && kept.scannedAt === scannedAt),
    send() {
      underWay ??= sendAll().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    forget() {
      waiting.set([]);
      sent.set([]);
    },
  };
}

/** No answer, or none worth the name: the same request is tried again later. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429);
