import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openContext, type Visit, visit } from './browser.js';

/** Somebody at a phone or computer, every tap and key counted. Only what a person did counts, not what a script did. */
export class Seat {
  taps = 0;
  keys = 0;
  /** Boxes written in. */
  boxes = 0;
  /** Dialogs that were there without a tap before them. */
  uncalled = 0;
  /** Sounds and vibrations of the page. */
  readonly signals: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
  ) {}

  /** Sits down without opening anything yet. */
  static async take(browser: Browser, url: string, visitor: Visit = {}): Promise<Seat> {
    const context = await openContext(browser, visitor);
    const seat = new Seat(context, await context.newPage(), url);
    await context.exposeFunction('tellTest', (what: 'tap' | 'key' | 'dialog' | string) => {
      if (what === 'tap') seat.taps += 1;
      else if (what === 'key') seat.keys += 1;
      else if (what === 'dialog') seat.uncalled += 1;
      else seat.signals.push(what);
    });
    await context.addInitScript(listen);
    return seat;
  }

  /** Opens a page or a link, and counts from here. */
  async open(address: string): Promise<void> {
    await visit(this.page, new URL(address, this.url).href);
    this.taps = 0;
    this.keys = 0;
  }

  /** Taps what is called so. */
  async tap(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string';
    const [first, ...others] = (['button', 'link', 'radio', 'checkbox'] as const).map(role =>
      this.page.getByRole(role, { name, exact }),
    );
    const any = others.reduce((found, other) => found.or(other), first as Locator);
    await any.locator('visible=true').first().click();
  }

  /** Taps a box and writes in it. */
  async write(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).locator('visible=true').first().click();
    await this.page.keyboard.insertText(text);
    this.boxes += 1;
  }

  /** A barcode scanner on a cable: every key without waiting for what the page makes of the one before, then Enter. */
  async typesLikeAScanner(text: string): Promise<void> {
    const cable = await this.context.newCDPSession(this.page);
    const strike = (key: string, typed: string) => [
      cable.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: typed }),
      cable.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ];
    await Promise.all([...[...text].flatMap(key => strike(key, key)), ...strike('Enter', '\r')]);
    await cable.detach();
  }

  /** Taps a row by a word on it. */
  async tapOn(word: string): Promise<void> {
    await this.page.getByRole('button').filter({ hasText: word }).locator('visible=true').first().click();
  }

  /** What can be read on the page. */
  text(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, in lines
    return this.page.locator('.app').locator('visible=true').last().innerText();
  }

  /** A picture on the page as a camera would see it. */
  pictureOf(name: RegExp): Promise<Buffer> {
    return this.page.getByAltText(name).locator('visible=true').first().screenshot();
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).locator('visible=true').first().waitFor();
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

/** Runs in the browser before the page does. */
function listen(): void {
  const tell = (what: string) => (window as unknown as { tellTest(what: string): void }).tellTest(what);
  let called = false;
  addEventListener(
    'click',
    event => {
      if (event.isTrusted) tell('tap');
      called = true;
    },
    true,
  );
  addEventListener('keydown', event => event.isTrusted && event.key.length === 1 && tell('key'), true);
  new MutationObserver(() => {
    const open = document.querySelector('[role=dialog], dialog[open]');
    if (open && !called) tell('dialog');
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    if (!(this instanceof HTMLVideoElement)) tell(`sound ${this.src.replace(/.*\//, '')}`);
    return play.call(this);
  };
  navigator.vibrate = pattern => {
    tell(`vibration ${pattern}`);
    return true;
  };
}
