import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { type Product, startProduct } from '../server.js';
import { type Cast, makeCast } from './cast.js';
import { Judge } from './judge.js';
import { pageList } from './page-list.js';
import { pages } from './pages.js';
import { Sheet } from './sheet.js';
import { walkThrough } from './walk.js';

const report = fileURLToPath(new URL('../shots/elder-score.txt', import.meta.url));
const list = pageList();
const sheet = new Sheet();
const judge = new Judge(sheet);
const broken: string[] = [];
let product: Product;
let browser: Browser;
let cast: Cast;

(hasBrowser ? describe : describe.skip)('elder score sheet', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    cast = await makeCast(product);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('knows how to open every page', () => {
    expect(list.filter(path => !pages.has(path))).toEqual([]);
  });

  it('looks at every page in every state, setting and size', async () => {
    const trouble = (where: string, what: string) => broken.push(`${where}: ${what}`);
    const walk = { url: product.url, browser, cast, look: judge.look, trouble };
    for (const path of list) {
      const entry = pages.get(path);
      for (const state of entry?.states ?? [])
        await walkThrough(path, entry as NonNullable<typeof entry>, state, walk).catch(error =>
          trouble(`${path} · ${state.state}`, (error as Error).message),
        );
    }
    judge.finish();
    expect(broken).toEqual([]);
  }, 240_000);

  it('reaches 95 points, with no veto', () => {
    const text = sheet.report();
    process.stdout.write(`${text}\n`);
    writeFileSync(report, text);
    expect({ score: sheet.score >= 95, vetoes: sheet.vetoes }).toEqual({ score: true, vetoes: [] });
  });
});
