import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { settled } from '../../browser.js';
import { type Trial, take } from './seat.js';

/** A phone of today's poor: 4G of 9 Mbit/s and 170 ms, and a processor four times slower. */
async function likeAPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const rate = (9 * 1024 * 1024) / 8;
  const network = { offline: false, latency: 170, downloadThroughput: rate, uploadThroughput: rate };
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** O9: how soon things answer, as far as one run can tell. */
export async function trySpeed(trial: Trial): Promise<void> {
  const { cast, sheet, url } = trial;
  const under = (what: string, value: number, most: number, unit: string) =>
    sheet.add('O9', what, value > most ? [`${what}: ${Math.round(value)} ${unit}, not ${most}`] : []);
  await cast.emptyHall();

  const first = await take(trial, 'member');
  let bytes = 0;
  const bodies: Promise<unknown>[] = [];
  first.page.on('response', response => {
    const body = response.body().then(it => {
      bytes += gzipSync(it).length;
    });
    bodies.push(body.catch(() => undefined));
  });
  await likeAPhone(first.page);
  await first.page.addInitScript(() => {
    const kept = window as unknown as { largest: number };
    new PerformanceObserver(list => {
      kept.largest = list.getEntries().at(-1)?.startTime ?? 0;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await first.open('/pages/home/index');
  await Promise.all(bodies);
  under('first load, compressed', bytes / 1024, 400, 'KB');
  const largest = await first.page.evaluate(() => (window as unknown as { largest: number }).largest);
  under('largest paint', largest, 2_500, 'ms');
  await first.page.goto(cast.tomorrow.posterUrl);
  await settled(first.page);
  const began = Date.now();
  await first.page.goto(cast.open.posterUrl, { waitUntil: 'commit' });
  await first.sees('签到成功');
  under('a scan on a phone that was here before', Date.now() - began, 1_000, 'ms');
  await first.leave();

  const slow = await take(trial, 'member');
  await slow.page.route('**/api/me', async route => {
    await new Promise(resolve => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await slow.page.addInitScript(timeWaiting);
  await slow.page.goto(new URL('/pages/home/index', url).href, { waitUntil: 'commit' });
  await slow.sees('正在打开，请稍等。');
  const waited = await slow.page.evaluate(() => (window as unknown as { waited: number }).waited);
  under('waiting is said', waited, 500, 'ms');
  await slow.leave();
  await pressedLook(trial);
  await tappedTwice(trial, url);
}

/** Runs in the browser before the page does: how long it waits without a word. */
function timeWaiting(): void {
  const kept = window as unknown as { waited: number; since?: number };
  new MutationObserver(() => {
    const waiting = document.querySelector('.waiting');
    if (!waiting) return;
    kept.since ??= performance.now();
    if (waiting.textContent) kept.waited ??= performance.now() - kept.since;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

async function pressedLook(trial: Trial): Promise<void> {
  const seat = await take(trial, 'member');
  await trial.cast.emptyHall();
  await seat.open('/pages/home/index');
  const button = seat.page.locator('.big-button').locator('visible=true').first();
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box) await seat.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await seat.page.mouse.down();
  await seat.page.waitForTimeout(100);
  const look = await button.evaluate(it => getComputedStyle(it).filter);
  trial.sheet.add(
    'O9',
    'pressed look',
    look === 'none' ? ['looks the same 100 ms after it was pressed'] : [],
  );
  await seat.leave();
}

/** Shaking hands: the fourth key is hit twice, and the person picked twice. */
async function tappedTwice({ cast, sheet, ...rest }: Trial, url: string): Promise<void> {
  await cast.emptyHall();
  const seat = await take({ cast, sheet, ...rest, url }, 'guest');
  await seat.open(cast.spareCards[1].url);
  let sent = 0;
  seat.page.on('request', request => {
    if (request.url().includes('/me/recognise/card')) sent += 1;
  });
  const button = seat.page.locator('.big-button-hero').locator('visible=true').first();
  await button.dblclick({ delay: 20 });
  await seat.sees(/您好/);
  sheet.add('O9', 'a double tap', sent === 1 ? [] : [`a double tap sent ${sent} requests`]);
  await seat.leave();
}
