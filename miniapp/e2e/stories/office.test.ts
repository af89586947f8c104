import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict, newBrowser } from '../district.js';
import { readQr } from '../qr.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';

let product: Product;
let browser: Browser;
let district: District;
/** An organizer's session on the phone. */
let token: string;

const shots = process.env.SHOTS;
const keep = async (seat: Seat, name: string) => {
  if (shots) await seat.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

(hasBrowser ? describe : describe.skip)('in the office', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    const colleague = await district.add('陆敏', '13912340002');
    await district.give(colleague, 'organizer', district.root);
    token = await district.browserOf(colleague, { mode: 'standard', step: 1 });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('an organizer gives tags: one in use by a tap, a new one by writing it', async () => {
    const other = await district.add('龑䶮㛃', '13812340001');
    await district.organizer.members.setTags({ params: { memberId: other.id }, body: { tags: ['合唱队'] } });
    const wang = await district.add('王秀英', '13812340002');
    const seat = await Seat.take(browser, product.url, { token, width: 1280, height: 800 });
    await seat.open(`/organizer/member/index?id=${wang.id}`);
    await seat.tap('改标签');
    await seat.tap('合唱队');
    await seat.write('新标签', '独居');
    await keep(seat, 'tagging');
    await seat.tap('存好');
    await seat.sees('独居');
    await keep(seat, 'tags');
    expect(seat.taps).toBe(4);
    const { tags } = await district.organizer.members.show({ params: { memberId: wang.id } });
    expect(new Set(tags)).toEqual(new Set(['合唱队', '独居']));
    expect(seat.uncalled).toBe(0);
    await seat.leave();
  });

  it('a computer is signed in by the six digits it shows, and by no four of them', async () => {
    const computer = await Seat.take(browser, product.url, {
      token: await newBrowser(product, { mode: 'standard', step: 1 }),
      width: 1280,
      height: 800,
    });
    await computer.open('/pages/computer/index');
    await computer.sees(/^\d{6}$/);
    await keep(computer, 'computer');
    expect(readQr(await computer.pictureOf(/码/))).toMatch(/\/r\//);
    const digits = /^\d{6}$/m.exec(await computer.text())?.[0] ?? '';

    const phone = await Seat.take(browser, product.url, { token });
    await phone.open('/pages/computer/index');
    const type = async (text: string) => {
      for (const digit of text) await phone.tap(digit);
      await phone.tap('登录');
    };
    await type(`${digits.slice(0, 5)}${(Number(digits[5]) + 1) % 10}`);
    await phone.sees('没有找到这台电脑');
    await keep(phone, 'joining');
    await phone.open('/pages/computer/index');
    await type(digits);
    await phone.sees('登录好了');
    await computer.page.waitForURL(/organizer\/today/);
    await Promise.all([computer.leave(), phone.leave()]);
  });
});
