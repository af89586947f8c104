import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Preferences } from '@wanqing/shared';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openContext, settled, troublesOf } from '../browser.js';
import type { Cast, Who } from './cast.js';
import { install } from './look/install.js';
import { lookAt, type Seen } from './look/page.js';
import type { PageEntry, PageState } from './pages.js';
import type { Audience, Scene } from './scene.js';

const shots = fileURLToPath(new URL('../shots/', import.meta.url));
mkdirSync(shots, { recursive: true });

interface Size {
  readonly width: number;
  readonly height: number;
}

const small: Size = { width: 320, height: 568 };
const usual: Size = { width: 375, height: 812 };
const desktop: Size = { width: 1280, height: 800 };

interface Setting {
  readonly preferences: Preferences;
  readonly sizes: readonly Size[];
}

const elder = (step: 1 | 3): Setting => ({ preferences: { mode: 'elder', step }, sizes: [small, usual] });
const standard = (...sizes: Size[]): Setting => ({ preferences: { mode: 'standard', step: 1 }, sizes });

/** In what settings pages are walked through, by whom they are for. */
export const settingsOf: Record<Audience, readonly Setting[]> = {
  member: [elder(1), elder(3), standard(small, usual)],
  desk: [elder(1), elder(3), standard(small, usual)],
  organizer: [standard(small, usual, desktop), { ...elder(1), sizes: [usual] }],
  screen: [standard(desktop)],
  paper: [standard(desktop)],
};

export interface Step {
  readonly page: Page;
  readonly scene: Scene;
  readonly seen: Seen;
  /** Whether this is the first size in this setting: once is enough for slow checks. */
  readonly once: boolean;
}

interface Walk {
  readonly url: string;
  readonly browser: Browser;
  readonly cast: Cast;
  /** Told of each look at a page. */
  readonly look: (step: Step) => Promise<void>;
  /** Told of what went wrong in the page's own code. */
  readonly trouble: (where: string, what: string) => void;
}

/** A page of the list with how it is opened. */
export type Opened = readonly [path: string, entry: PageEntry];

/** Opens these pages in every state, setting and size; a phone keeps what it has loaded from page to page. */
export async function walkThrough(opened: readonly Opened[], walk: Walk): Promise<void> {
  const settings = new Map(
    opened.flatMap(([, { audience }]) => settingsOf[audience]).map(it => [JSON.stringify(it), it]),
  );
  for (const [key, setting] of settings) {
    const phones = new Map<Who, Promise<BrowserContext>>();
    const contextOf = (who: Who) => {
      const made = phones.get(who) ?? newPhone(who, setting, walk);
      if (who !== 'guest') phones.set(who, made);
      return made;
    };
    for (const [path, entry] of opened) {
      if (!settingsOf[entry.audience].some(it => JSON.stringify(it) === key)) continue;
      for (const state of entry.states)
        await lookAround(path, entry, state, setting, walk, contextOf).catch((error: Error) =>
          walk.trouble(`${path} · ${state.state}`, error.message),
        );
    }
    for (const phone of phones.values()) await (await phone).close();
  }
}

async function newPhone(
  who: Who,
  { preferences, sizes }: Setting,
  { browser, cast }: Walk,
): Promise<BrowserContext> {
  const token = await cast.token(who, preferences);
  const context = await openContext(browser, { token, ...(sizes[0] ?? usual) });
  await context.addInitScript(install);
  return context;
}

async function lookAround(
  path: string,
  entry: PageEntry,
  state: PageState,
  { preferences, sizes }: Setting,
  { url, cast, look, trouble }: Walk,
  contextOf: (who: Who) => Promise<BrowserContext>,
): Promise<void> {
  const context = await contextOf(state.who);
  const page = await context.newPage();
  try {
    await page.setViewportSize(sizes[0] ?? usual);
    await state.before?.(cast, page);
    await page.goto(addressOf(url, path, state, cast), { waitUntil: 'load' });
    await settled(page);
    if (state.after) {
      await state.after(page);
      await settled(page);
    }
    for (const [index, size] of sizes.entries()) {
      if (index > 0) await page.setViewportSize(size);
      const scene = sceneOf(path, entry, state, preferences, size);
      const worthAPicture = scene.step === 1 || size === small;
      if (worthAPicture)
        await page.screenshot({ path: `${shots}${fileOf(scene)}`, fullPage: size === desktop });
      await look({ page, scene, seen: await lookAt(page), once: index === 0 });
    }
    const reported = troublesOf.get(context)?.splice(0) ?? [];
    for (const what of reported.filter(it => !isExpected(it, state)))
      trouble(`${path} · ${state.state}`, what);
  } finally {
    await (state.who === 'guest' ? context : page).close();
  }
}

const isExpected = (what: string, { refused }: PageState): boolean =>
  refused !== undefined && /status of 4\d\d/.test(what) && what.includes(refused);

function addressOf(url: string, path: string, { link, query }: PageState, cast: Cast): string {
  const address = link?.(cast);
  if (address) return new URL(address, url).href;
  const search = new URLSearchParams(query?.(cast)).toString();
  return `${url}/${path}${search ? `?${search}` : ''}`;
}

const sceneOf = (
  path: string,
  { audience, root = false }: PageEntry,
  { state, first }: PageState,
  { mode, step }: Preferences,
  size: Size,
): Scene => ({ path, state, audience, root, first, elder: mode === 'elder', step, ...size });

const fileOf = ({ path, state, elder: isElder, step, width }: Scene): string =>
  `${path.replace(/\/index$/, '').replace(/\//g, '-')}-${state.replace(/\W+/g, '-')}-${isElder ? 'elder' : 'standard'}${step}-${width}.png`;
