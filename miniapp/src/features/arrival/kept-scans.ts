import { ApiError, dayOf, type ScanResult } from '@wanqing/shared';
import { api } from '../../api';
import { createStore, useStore } from '../../hooks/store';
import { storage } from '../../platform/storage';

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

const WAITING = 'kept-scans';
const SENT = 'sent-scans';
const today = (scan: KeptScan) => dayOf(scan.scannedAt) === dayOf(Date.now());

const waiting = createStore(storage.get<readonly KeptScan[]>(WAITING) ?? []);
const sent = createStore((storage.get<readonly SentScan[]>(SENT) ?? []).filter(today));
waiting.subscribe(() => storage.set(WAITING, waiting.get()));
sent.subscribe(() => storage.set(SENT, sent.get()));

export const useKeptScans = (): readonly KeptScan[] => useStore(waiting);
/** Kept scans of today that were sent since, oldest first. */
export const useSentScans = (): readonly SentScan[] => useStore(sent);

/** Keeps a scan that could not be sent; the same request again stays one. */
export function keepScan(scan: KeptScan): void {
  if (waiting.get().some(({ requestKey }) => requestKey === scan.requestKey)) return;
  waiting.set([...waiting.get(), scan]);
}

/** The kept scan of the same code at the same moment: the page was opened again before it was sent. */
export const keptLike = (code: string, scannedAt: string | undefined): KeptScan | undefined =>
  waiting.get().find(scan => scan.code === code && scan.scannedAt === scannedAt);

export function forgetScans(): void {
  waiting.set([]);
  sent.set([]);
}

let underWay: Promise<void> | null = null;

/** Sends what is kept, oldest first, each as the request it was; stops where the server is still out of reach. */
export function sendKeptScans(): Promise<void> {
  underWay ??= sendAll().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function sendAll(): Promise<void> {
  for (const scan of waiting.get()) {
    try {
      const result = await api.checkins.scan({ body: scan });
      sent.set([...sent.get().filter(today), { ...scan, result }]);
    } catch (error) {
      if (isOutOfReach(error)) return;
    }
    waiting.set(waiting.get().filter(({ requestKey }) => requestKey !== scan.requestKey));
  }
}

/** No answer, or none worth the name: the same request is tried again later. */
export const isOutOfReach = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 0 || error.status >= 500 || error.status === 429);
