import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required'],
];

/** Whether a browser was found; `npm test` says so and counts a skip where none was. */
export const hasBrowser = process.env.CHROME_PATH !== '';

const fakeCamera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * Chromium, Chrome or Edge at CHROME_PATH, else Debian's.
 * @param film file that its camera plays, read anew each time a page opens the camera
 */
export const openBrowser = (film?: string): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    headless: true,
    args: film ? [...flags, ...fakeCamera, `--use-file-for-fake-video-capture=${film}`] : flags,
  });

/** What was wrong behind the page: uncaught errors and error messages. */
export const troublesOf = new WeakMap<BrowserContext, string[]>();

export interface Visit {
  /** Session token the browser has kept from before. */
  readonly token?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A browser of one person, with nothing in it but their session. */
export async function openContext(browser: Browser, { token, width = 375, height = 812 }: Visit = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 900,
  });
  context.setDefaultTimeout(15_000);
  const troubles: string[] = [];
  troublesOf.set(context, troubles);
  context.on('weberror', error => troubles.push(String(error.error().stack)));
  context.on('console', message => {
    const expected = /Blocked call to navigator.vibrate/.test(message.text());
    if (message.type() === 'error' && !expected) troubles.push(`${message.text()} ${message.location().url}`);
  });
  if (token) {
    await context.addInitScript(kept => {
      // Not on the empty page that every tab begins with.
      if (location.protocol === 'http:' && !localStorage.getItem('session-token'))
        localStorage.setItem('session-token', kept);
    }, JSON.stringify(token));
  }
  return context;
}

/** Opens an address and waits until the page stands still: content there, no request under way. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await settled(page);
}

/** Milliseconds without a request after which a page counts as drawn. */
const quiet = 150;

/** Waits until a page has drawn what the server answered. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.app').locator('visible=true').first().waitFor();
  await page.waitForFunction(stillFor, quiet, { polling: 50 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Runs in the browser: whether nothing has been loaded for a while and nobody is asked to wait. */
function stillFor(milliseconds: number): boolean {
  const marks = window as unknown as { loaded?: number; since?: number };
  const loaded = performance.getEntriesByType('resource').length;
  if (loaded !== marks.loaded || document.querySelector('.waiting')) {
    marks.loaded = loaded;
    marks.since = performance.now();
  }
  return performance.now() - (marks.since ?? 0) > milliseconds;
}
