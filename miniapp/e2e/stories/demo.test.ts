import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';

let product: Product;
let browser: Browser;

/** Somebody new opens the address and chooses whom to be. */
async function enterAs(name: string): Promise<Seat> {
  const seat = await Seat.take(browser, product.url);
  await seat.open('/');
  // A browser that was never here is led to the entrance.
  await seat.sees('请选一个人，用他的眼睛看一看。');
  if (!(await seat.text()).includes(name)) await seat.tap('看更多');
  await seat.tapOn(name);
  return seat;
}

(hasBrowser ? describe : describe.skip)('the demo district', () => {
  beforeAll(async () => {
    product = await startProduct({ demo: true });
    browser = await openBrowser();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('lets a newcomer walk the whole check-in: a member, the desk, an organizer', async () => {
    const member = await enterAs('王秀英');
    await member.sees('王秀英，您好');
    await member.sees('扫码签到');
    await member.tap('我的签到码');
    const last4 = /^\d{4}$/m.exec(await member.text())?.[0] ?? '6688';

    const desk = await enterAs('沈建国');
    await desk.tap('开签到台');
    for (const digit of last4) await desk.tap(digit);
    await desk.sees('签到成功');
    await desk.sees('王秀英');

    const organizer = await enterAs('顾岚');
    await organizer.sees('今天的工作');
    await member.open('/pages/home/index');
    await member.sees('已签到');
  });

  it('shows staff the code of a phone that is new', async () => {
    const phone = await enterAs('何桂珍');
    await phone.sees('第一次来');
    await phone.open('/pages/code/index');
    await phone.sees(/^\d{4}$/);
  });
});
