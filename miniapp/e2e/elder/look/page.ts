import type { Page } from 'playwright-core';
import type { Box } from './install.js';
import { readTargets, type Target } from './targets.js';
import { readTexts, type Text } from './texts.js';

/** What is on screen, measured. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  /** elder or standard, and the step, as the page says; empty where it does not. */
  readonly mode: string;
  readonly step: string;
  readonly texts: readonly Text[];
  readonly targets: readonly Target[];
  /** Pixels by which anything is wider than the screen. */
  readonly sideways: number;
  readonly dialogs: number;
  /** Results and notices: whether each has a drawing and a word. */
  readonly statuses: readonly { readonly where: string; readonly icon: boolean; readonly word: boolean }[];
  /** The big word of a result, before any scrolling. */
  readonly panel: Box | null;
  /** The help button of the fixed bar. */
  readonly help: (Box & { readonly href: string }) | null;
  readonly bar: Box | null;
  /** Bare pages (paper, big screen) have neither heading nor bar. */
  readonly bare: boolean;
}

/** Measures a page as it stands. */
export async function lookAt(page: Page): Promise<Seen> {
  const frame = await page.evaluate(readFrame);
  return { ...frame, texts: await page.evaluate(readTexts), targets: await page.evaluate(readTargets) };
}

/** Runs in the browser. */
function readFrame(): Omit<Seen, 'texts' | 'targets'> {
  const { look } = window;
  const page = look.page();
  const app = page.querySelector('.app');
  const boxOf = (selector: string) => {
    const element = page.querySelector(selector);
    return element && look.visible(element) ? look.box(element) : null;
  };
  // A box for a day or a time holds parts of the browser's own that are wider than what it shows.
  const inside = page.querySelectorAll(':not(input, textarea, select)');
  const scrollers = [document.documentElement, document.body, page, ...inside];
  const sideways = scrollers
    .filter(it => it === document.documentElement || getComputedStyle(it).overflowX !== 'visible')
    .map(it => it.scrollWidth - it.clientWidth);
  const help = page.querySelector('[data-help=phone]');
  return {
    width: innerWidth,
    height: innerHeight,
    mode: app?.getAttribute('data-mode') ?? '',
    step: app?.getAttribute('data-step') ?? '',
    sideways: Math.max(...sideways),
    dialogs: [...document.querySelectorAll('[role=dialog], dialog[open]')].filter(look.visible).length,
    statuses: [...page.querySelectorAll('[data-status]')].filter(look.visible).map(it => ({
      where: look.name(it),
      icon: it.querySelector('.icon, svg') !== null,
      word: (it.textContent ?? '').trim() !== '',
    })),
    panel: boxOf('.panel .words-word'),
    help: help && look.visible(help) ? { ...look.box(help), href: help.getAttribute('href') ?? '' } : null,
    bar: boxOf('.bar'),
    bare: page.querySelector('.page-bare') !== null,
  };
}
