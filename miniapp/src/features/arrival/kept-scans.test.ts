import { ApiError, type ScanResult } from '@wanqing/shared';
import type { Drawer } from '../../api/session';
import { createKeptScans, type KeptScan } from './kept-scans';

const scan = (requestKey: string, more: Partial<KeptScan> = {}): KeptScan => ({
  code: 'https://wanqing.example/p/7g2k4m9qx3zpabcd',
  scannedAt: new Date().toISOString(),
  requestKey,
  ...more,
});
const noNetwork = new ApiError('NO_NETWORK', 0, '');

function drawer(): Drawer {
  const things: Record<string, string> = {};
  return {
    get: <T>(key: string) => (key in things ? (JSON.parse(things[key] as string) as T) : null),
    set: (key, value) => {
      things[key] = JSON.stringify(value);
    },
    remove: key => {
      delete things[key];
    },
  };
}

/** A server that is out of reach until it is up, and counts what reaches it. */
function server() {
  const state = { failure: noNetwork as ApiError | null, got: [] as KeptScan[] };
  const answer = async (kept: KeptScan) => {
    await Promise.resolve();
    if (state.failure) throw state.failure;
    state.got.push(kept);
    return { outcome: 'CHECKED_IN' } as ScanResult;
  };
  return { state, answer };
}

it('keeps a scan through a restart and sends it once, with its time, when the server is back', async () => {
  const { state, answer } = server();
  const kept = drawer();
  const first = createKeptScans(answer, kept);
  first.keep(scan('one'));
  first.keep(scan('one'));
  await first.send();

  const again = createKeptScans(answer, kept);
  state.failure = null;
  await Promise.all([again.send(), again.send()]);
  await again.send();
  expect(state.got.map(({ requestKey }) => requestKey)).toEqual(['one']);
  expect(state.got[0]?.scannedAt).toBe(first.waiting.get()[0]?.scannedAt);
  expect(again.waiting.get()).toEqual([]);
  expect(again.sent.get().map(({ result }) => result.outcome)).toEqual(['CHECKED_IN']);
});

it('keeps the order and goes on where it had to stop', async () => {
  const { state, answer } = server();
  const scans = createKeptScans(answer, drawer());
  scans.keep(scan('one'));
  scans.keep(scan('two'));
  await scans.send();
  expect(scans.waiting.get()).toHaveLength(2);
  state.failure = null;
  await scans.send();
  expect(state.got.map(({ requestKey }) => requestKey)).toEqual(['one', 'two']);
});

it.each([
  ['no answer', noNetwork, 1],
  ['a busy server', new ApiError('BUSY', 503, ''), 1],
  ['too many at once', new ApiError('TOO_MANY', 429, ''), 1],
  ['a refusal, which will not change', new ApiError('BAD_REQUEST', 400, ''), 0],
])('after %s it holds %#', async (_, failure, left) => {
  const { state, answer } = server();
  state.failure = failure;
  const scans = createKeptScans(answer, drawer());
  scans.keep(scan('one'));
  await scans.send();
  expect(scans.waiting.get()).toHaveLength(left);
});

it('finds the kept scan of a page that is opened again', () => {
  const scans = createKeptScans(server().answer, drawer());
  const kept = scan('one');
  scans.keep(kept);
  expect(scans.like(kept.code, kept.scannedAt)?.requestKey).toBe('one');
  expect(scans.like(kept.code, '2026-11-22T00:00:00.000Z')).toBeUndefined();
});

it('leaves nothing to the next person', async () => {
  const { state, answer } = server();
  const kept = drawer();
  const scans = createKeptScans(answer, kept);
  scans.keep(scan('one'));
  state.failure = null;
  await scans.send();
  scans.keep(scan('two'));
  scans.forget();
  const next = createKeptScans(answer, kept);
  expect([next.waiting.get(), next.sent.get()]).toEqual([[], []]);
});
