import type { Browser, Page } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { runAxe } from './axe.js';
import { looks } from './checks/index.js';
import { walkByKeyboard } from './focus.js';
import { install } from './look/install.js';
import { lookAt } from './look/page.js';
import type { Scene } from './scene.js';
import { Sheet } from './sheet.js';
import { judgeFailure } from './trials/failures.js';

const scene: Scene = {
  ...{ path: 'pages/bad/index', state: 'shown', audience: 'member', elder: true, step: 1 },
  ...{ width: 320, height: 568, root: false, first: 'hero' },
};

/** A page on which nothing is wrong. */
const good = `
  <main style="width:280px">
    <button class="tap back" style="height:60px;width:110px">返回</button>
    <h1 style="font-size:32px;line-height:1.5;margin:0">今天</h1>
    <button class="tap big-button big-button-hero" style="height:120px;width:280px;margin:16px 0">扫码签到</button>
    <p data-t="body" style="font-size:24px;line-height:1.6;margin:0">三楼见</p>
    <p data-t="hint" style="font-size:20px;line-height:1.6;margin:0">上午8点到下午5点</p>
  </main>
  <nav class="bar" style="position:fixed;bottom:0;height:80px;left:0;right:0;display:flex;gap:12px;background:#f1e7d6">
    <button class="tap" style="width:90px;height:80px;font-size:20px">回首页</button>
    <a class="tap" href="tel:021" data-help="phone" style="width:90px;height:80px;font-size:20px">打电话问</a>
  </nav>`;

/** What is spoilt, and the checks that must notice. */
const spoilt: readonly (readonly [what: string, from: string, to: string, ids: readonly string[]])[] = [
  ['small text', 'font-size:20px', 'font-size:19px', ['P1']],
  ['small running text', 'font-size:24px', 'font-size:23px', ['P2']],
  [
    'centred text',
    '三楼见',
    '<span style="text-align:center;display:block">三楼见三楼见三楼见三楼见三楼见三楼见</span>',
    ['P3'],
  ],
  ['pale text', '<h1 style="', '<h1 style="color:#777;', ['P4']],
  ['a picture behind text', '<h1 style="', '<h1 style="background:url(data:,);', ['P4']],
  [
    'text that is cut',
    '三楼见',
    '<span style="display:block;width:40px;overflow:hidden;white-space:nowrap">三楼见大家都来</span>',
    ['P7'],
  ],
  [
    'text over text',
    '<h1 style="',
    '<h1 style="margin-bottom:-40px!important;position:relative;top:150px;',
    ['P7'],
  ],
  ['a page too wide', '三楼见', '<span style="display:inline-block;width:500px">三楼见</span>', ['P7', 'P8']],
  ['the main thing below the fold', '<h1 style="', '<h1 style="height:400px;', ['P8']],
  ['a small target', 'height:60px;width:110px', 'height:44px;width:110px', ['O1']],
  ['a flat hero', 'height:120px;width:280px', 'height:100px;width:280px', ['O1']],
  ['neighbours too near', 'gap:12px', 'gap:6px', ['O2']],
  [
    'a second main thing',
    '三楼见',
    '<button class="tap big-button big-button-primary" style="height:72px;width:280px">我要去</button>',
    ['O3'],
  ],
  ['no way back', '返回', '退后', ['O10']],
  ['a button that says too much', '扫码签到', '请您点这里扫码签到', ['U1']],
  ['a date in figures', '三楼见', '2026-11-22', ['U1']],
  ['no phone', 'data-help="phone"', '', ['U3']],
  ['a dialog that nobody called', '三楼见', '<span role="dialog">三楼见</span>', ['U4']],
  ['a target without a word', '扫码签到', '', ['U5', 'R1']],
  ['a pale edge', 'width:280px;margin:16px 0', 'width:280px;margin:16px 0;border:2px solid #ddd', ['P5']],
  ['a result by colour alone', '三楼见', '<span data-status="ok">三楼见</span>', ['P6']],
];

let browser: Browser;
let page: Page;

async function ids(html: string, mode = 'elder'): Promise<string[]> {
  await page.setContent(
    `<html lang="zh-CN"><style>body{margin:0;font-family:sans-serif}button,a{border:0;padding:0;font-size:26px;color:#231c17;background:none;display:block}</style>
     <div class="taro_page" style="height:568px;overflow:auto"><div class="app" data-mode="${mode}" data-step="1" style="background:#fbf6ec;color:#231c17">${html}</div></div></html>`,
  );
  const seen = await lookAt(page);
  const wrong = looks.filter(it => it.applies(scene) && it.wrong(seen, scene).length > 0);
  return [...new Set(wrong.map(({ id }) => id))];
}

(hasBrowser ? describe : describe.skip)('the score sheet notices', () => {
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 320, height: 568 } });
    await context.addInitScript(install);
    page = await context.newPage();
    await page.goto('data:text/html,<p>');
  }, 180_000);
  afterAll(() => browser?.close());

  it('nothing on a page that is as it should be', async () => {
    expect(await ids(good)).toEqual([]);
  });

  it.each(spoilt)('%s', async (_, from, to, expected) => {
    expect(good).toContain(from);
    expect(await ids(good.replace(from, to))).toEqual(expect.arrayContaining([...expected]));
  });

  it('a page that forgets 长辈版', async () => {
    expect(await ids(good, 'standard')).toContain('R3');
  });

  it('what axe and the keyboard find', async () => {
    await ids(
      good.replace('三楼见', '<img src="data:,">').replace('<h1 style="', '<h1 style="color:#767676;'),
    );
    const { violations, contrast } = await runAxe(page, scene);
    expect(violations.some(it => it.startsWith('image-alt'))).toBe(true);
    expect(contrast).toHaveLength(1);
    await ids(good.replace('class="tap back" style="', 'class="tap back" style="outline:none;'));
    expect(await walkByKeyboard(page)).toEqual(
      expect.arrayContaining([expect.stringContaining('focus ring of 0 px')]),
    );
  });
});

it('counts by weight and by share of what passed, and leaves out what did not run', () => {
  const sheet = new Sheet();
  sheet.add('P4', 'one', []);
  sheet.add('P4', 'two', ['pale']);
  sheet.add('P1', 'one', []);
  expect(sheet.score).toBeCloseTo((100 * (6 / 2 + 4)) / (6 + 4));
  expect(sheet.report()).toContain('O5 (weight left out)');
});

it.each([
  ['网络不通，没有送到。请看看手机有没有信号，再点一次。不行就打电话问。', []],
  [
    'Error 502',
    ['does not say what happened', 'does not say what to do now', 'does not say who helps', 'shows a code'],
  ],
  ['您没有填对，出了问题。请再试，或者找工作人员。', ['blames']],
])('judges the words of a failure: %s', (text, wrong) => {
  expect(judgeFailure(text)).toEqual(wrong);
});
