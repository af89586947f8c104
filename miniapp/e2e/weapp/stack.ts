import { posix } from 'node:path';
import { type AppJson, pagesOf } from './build.js';
import type { Realm } from './realm.js';
import { draw, type Element } from './tree.js';

type Handler = (this: PageInstance, ...given: unknown[]) => unknown;
type Options = Record<string, unknown> & { data?: Record<string, unknown> };
type Query = Readonly<Record<string, string>>;

/** A page on the stack, as the mini-program sees it. */
export interface PageInstance extends Record<string, unknown> {
  data: Record<string, unknown>;
  readonly route: string;
  readonly is: string;
  readonly options: Query;
  setData(patch: Record<string, unknown>, done?: () => void): void;
}

/** WeChat keeps ten pages. */
const deepest = 10;

/** `/pages/x/index?a=1` as page and query; like WeChat, values are not decoded. */
export function readUrl(url: string, from = ''): { path: string; query: Query } {
  const [address = '', search = ''] = url.split(/\?(.*)/s);
  const path = address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from), address);
  const pairs = search.split('&').filter(Boolean);
  const query = Object.fromEntries(
    pairs.map(pair => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return [name, value];
    }),
  );
  return { path, query };
}

/** Pages as WeChat opens, hides, shows and closes them. */
export class Stack {
  readonly pages: PageInstance[] = [];
  readonly #known: readonly string[];
  readonly #options = new Map<string, Options>();
  readonly #realm: Realm;
  #loading = '';

  constructor(app: AppJson, realm: Realm) {
    this.#known = pagesOf(app);
    this.#realm = realm;
  }

  /** WeChat's `Page`: called by the module of the page that is being loaded. */
  readonly register = (options: Options): void => {
    this.#options.set(this.#loading, options);
  };

  get top(): PageInstance | undefined {
    return this.pages.at(-1);
  }

  /** What is on screen. */
  screen(): Element {
    if (!this.top) throw new Error('No page is open');
    return draw(this.top.route, this.top.data);
  }

  /** Opens a page; answers why not, as WeChat words it. */
  open(url: string): string | null {
    const { path, query } = readUrl(url, this.top?.route);
    if (!this.#known.includes(path)) return `page "${path}" is not found`;
    if (this.pages.length >= deepest) return 'webview count limit exceed';
    if (this.top) this.#tell(this.top, 'onHide');
    const page = this.#create(path, query);
    this.pages.push(page);
    this.#tell(page, 'onLoad', this.#realm.own(query));
    this.#tell(page, 'onShow');
    this.#tell(page, 'onReady');
    return null;
  }

  /** Closes pages from the top; the next below is shown unless another one opens in their place. */
  close(count: number, show: boolean): void {
    for (const page of this.pages.splice(this.pages.length - count).reverse()) this.#tell(page, 'onUnload');
    if (show && this.top) this.#tell(this.top, 'onShow');
  }

  #create(path: string, query: Query): PageInstance {
    if (!this.#options.has(path)) this.#load(path);
    const options = this.#options.get(path);
    if (!options) throw new Error(`${path} registers no page`);
    const { data, ...methods } = options;
    const page: PageInstance = {
      ...methods,
      data: this.#realm.own(data ?? {}),
      route: path,
      is: path,
      options: query,
      setData: (patch, done) => {
        for (const [key, value] of Object.entries(patch)) assign(page.data, key, value);
        if (done) setTimeout(() => this.#realm.call(done), 0);
      },
    };
    return page;
  }

  /** A sub-package brings code of its own before its pages. */
  #load(path: string): void {
    this.#loading = path;
    this.#realm.require(`${path}.js`);
  }

  #tell(page: PageInstance, event: string, ...given: unknown[]): void {
    const handler = page[event] as Handler | undefined;
    if (handler) this.#realm.call(() => handler.apply(page, given));
  }
}

/** `root.cn.[0].cn` = value, as setData reads its keys; what JSON cannot carry does not arrive. */
function assign(data: Record<string, unknown>, key: string, value: unknown): void {
  const steps = key.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() as string;
  let place = data as Record<string, unknown>;
  steps.forEach((step, index) => {
    const next = steps[index + 1] ?? last;
    place[step] ??= /^\d+$/.test(next) ? [] : {};
    place = place[step] as Record<string, unknown>;
  });
  place[last] = value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
