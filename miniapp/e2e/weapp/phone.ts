import { setTimeout as sleep } from 'node:timers/promises';
import type { Product } from '../server.js';
import { appJson } from './build.js';
import { Realm } from './realm.js';
import { type PageInstance, Stack } from './stack.js';
import { type Element, nameOf, textOf, walk } from './tree.js';
import { type Call, createWx, type Surroundings } from './wx.js';

export interface PhoneOptions {
  readonly openid: string;
  /** What an earlier launch left on the phone. */
  readonly storage?: Map<string, unknown>;
  /** WeChat's text size: 17 as delivered, 23.8 in 关怀模式. */
  readonly fontSize?: number;
}

interface Launch {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** 1001 found in the list, 1011 scanned. */
  readonly scene?: number;
}

/** One phone with the compiled mini-program in WeChat; its owner taps, reads and types. */
export class Phone {
  /** Taps of the owner. */
  taps = 0;
  readonly around: Surroundings;
  readonly #realm: Realm;
  readonly #stack: Stack;
  #app: Record<string, unknown> = {};

  constructor(product: Product, { openid, storage = new Map(), fontSize = 17 }: PhoneOptions) {
    const failures: string[] = [];
    this.around = {
      serverUrl: product.url,
      wechat: product.wechat,
      openid,
      storage,
      fontSize,
      width: 375,
      height: 812,
      offline: false,
      nextScan: null,
      tapping: false,
      messages: 'accept',
      soundLasts: 0,
      files: new Map(),
      calls: [],
      failures,
    };
    const failed = (error: unknown) => failures.push(String((error as Error)?.stack ?? error));
    const said = (...what: unknown[]) =>
      failures.push(what.map(it => String((it as Error)?.stack ?? it)).join(' '));
    const nothing = () => undefined;
    const globals: Record<string, unknown> = {
      console: { log: nothing, info: nothing, debug: nothing, warn: nothing, error: said },
      App: (app: Record<string, unknown>) => {
        this.#app = app;
      },
      getApp: () => this.#app,
      Page: (options: Record<string, unknown>) => this.#stack.register(options),
      Component: nothing,
      getCurrentPages: () => this.#list(this.#stack.pages),
    };
    const realm = new Realm(globals, failed);
    this.#realm = realm;
    this.#stack = new Stack(appJson(), realm);
    (realm.run('(name, value) => { globalThis[name] = value; }') as (name: string, value: unknown) => void)(
      'wx',
      createWx(this.around, realm, () => this.#stack),
    );
  }

  /** Opens the mini-program, by a scan where `query` says so. */
  launch({ path = appJson().pages[0] as string, query = {}, scene = 1001 }: Launch = {}): void {
    const options = this.#realm.own({ path, query, scene, referrerInfo: {} });
    this.#realm.require('app.js');
    this.#tell('onLaunch', options);
    this.#tell('onShow', options);
    const search = Object.entries(query).map(([name, value]) => `${name}=${value}`);
    const refused = this.#stack.open(`/${path}?${search.join('&')}`);
    if (refused) throw new Error(refused);
  }

  /** Opens the mini-program by a tap on a message in WeChat. */
  openMessage(page: string): void {
    const [path = '', search = ''] = page.split('?');
    this.launch({ path, query: Object.fromEntries(new URLSearchParams(search)), scene: 1014 });
  }

  /** Opens the mini-program with WeChat's own scanner pointed at an ordinary link. */
  scan(link: string, seconds = Math.floor(Date.now() / 1000)): void {
    const query = { q: encodeURIComponent(link), scancode_time: String(seconds) };
    this.launch({ path: 'pages/arrive/index', query, scene: 1011 });
  }

  switchOff(): void {
    this.#realm.close();
  }

  get route(): string {
    return this.#stack.top?.route ?? '';
  }

  screen(): Element {
    return this.#stack.screen();
  }

  text(): string {
    return textOf(this.screen());
  }

  calls(api: string): Call[] {
    return this.around.calls.filter(call => call.api === api);
  }

  /** Requests to a path of the server. */
  requests(path: RegExp): Call[] {
    return this.calls('request').filter(({ options }) => path.test(String(options.url)));
  }

  /** Waits until the screen shows these words. */
  async sees(words: string | RegExp): Promise<void> {
    const found = () => (typeof words === 'string' ? this.text().includes(words) : words.test(this.text()));
    await this.until(found, () => `「${words}」 did not appear. On screen:\n${this.text()}`);
  }

  wait(milliseconds: number): Promise<void> {
    return sleep(milliseconds);
  }

  /** What WeChat's own dialog answers to a button of this name. */
  answer(name: string, event: string, detail: object): void {
    const inside = this.find(name);
    let button: Element | null = inside ?? null;
    while (button && button.tag !== 'button') button = button.parent;
    if (!button) throw new Error(`No button is called 「${name}」. On screen:\n${this.text()}`);
    this.dispatch(button, event, detail);
  }

  async until(found: () => boolean, otherwise: () => string): Promise<void> {
    const end = Date.now() + 8_000;
    while (!found()) {
      if (Date.now() > end) throw new Error([otherwise(), ...this.around.failures].join('\n'));
      await sleep(20);
    }
  }

  /** Taps what is called so, by its text or its spoken name. */
  async tap(name: string): Promise<void> {
    const find = () => this.find(name);
    await this.until(
      () => find() !== undefined,
      () => `Nothing is called 「${name}」. On screen:\n${this.text()}`,
    );
    this.taps += 1;
    const target = find() as Element;
    for (const type of ['touchstart', 'touchend']) this.dispatch(target, type, { x: 0, y: 0 });
    // WeChat knows a tap as long as its handler runs, not after anything was awaited.
    this.around.tapping = true;
    this.dispatch(target, 'tap', { x: 0, y: 0 });
    this.around.tapping = false;
    await sleep(0);
  }

  /** The innermost element of this name. */
  find(name: string): Element | undefined {
    const all = [...walk(this.screen())];
    return (
      all.findLast(it => nameOf(it) === name) ?? all.findLast(it => nameOf(it).split('\n').includes(name))
    );
  }

  /** Types into the box of this name. */
  type(name: string, value: string): void {
    const box = [...walk(this.screen())].find(
      it => /input|textarea/.test(it.tag) && nameOf(it).includes(name),
    );
    if (!box) throw new Error(`No box is called 「${name}」. On screen:\n${this.text()}`);
    this.dispatch(box, 'input', { value, cursor: value.length });
  }

  /** Sends an event up from an element, as WeChat does: `bind` goes on, `catch` stops. */
  dispatch(target: Element, type: string, detail: object): void {
    const describe = ({ attributes }: Element) => ({
      id: attributes.id ?? '',
      dataset: { sid: attributes['data-sid'] },
      offsetLeft: 0,
      offsetTop: 0,
    });
    const bubbles = /^(tap|touch\w+|longpress)$/.test(type);
    for (let at: Element | null = target; at; at = bubbles ? at.parent : null) {
      const handler = at.attributes[`bind${type}`] ?? at.attributes[`catch${type}`];
      if (typeof handler === 'string' && handler !== '') {
        const spots = [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }];
        const event = {
          type,
          timeStamp: Date.now(),
          detail,
          touches: spots,
          changedTouches: spots,
          mut: false,
        };
        const page = this.#stack.top as PageInstance;
        const own = this.#realm.own({ ...event, target: describe(target), currentTarget: describe(at) });
        this.#realm.call(() => (page[handler] as (event: unknown) => void).call(page, own));
      }
      if (at.attributes[`catch${type}`]) return;
    }
  }

  #tell(event: string, ...given: unknown[]): void {
    const handler = this.#app[event] as ((...given: unknown[]) => void) | undefined;
    if (handler) this.#realm.call(() => handler.apply(this.#app, given));
  }

  #list(items: readonly unknown[]): unknown {
    return (this.#realm.run('(...items) => items') as (...items: unknown[]) => unknown)(...items);
  }
}
