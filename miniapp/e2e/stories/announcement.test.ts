import type { MemberView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict } from '../district.js';
import { Seat } from '../seat.js';
import { firstOrganizer, type Product, startProduct } from '../server.js';

let product: Product;
let browser: Browser;
let district: District;
let author: Seat;
let wang: MemberView;

const shots = process.env.SHOTS;
const keep = async (seat: Seat, name: string) => {
  if (shots) await seat.page.screenshot({ path: `${shots}/${name}.png` });
};

(hasBrowser ? describe : describe.skip)('an announcement', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    const colleague = await district.add('陆敏', '13912340002');
    await district.give(colleague, 'organizer', district.root);
    wang = await district.add('王秀英', '13812340001');
    await district.add('沈根宝', '13812340003');
    await district.add('顾阿大', null);
    const token = await district.browserOf(colleague, { mode: 'standard', step: 1 });
    author = await Seat.take(browser, product.url, { token, width: 1280, height: 800 });
  }, 180_000);

  afterAll(async () => {
    expect(author?.uncalled).toBe(0);
    await browser?.close();
    await product?.stop();
  });

  it('is written, shown to everybody it would go to, and waits for a second pair of eyes', async () => {
    await author.open('/organizer/notices/index');
    await author.sees(/还没有发过通知/);
    await author.tap('写通知');
    await author.tapOn('空白通知');
    await author.tap('预览');
    await author.sees('还没有选发给谁。');
    await author.write('标题', '冬至吃汤圆');
    await author.write('一句话说清楚', '冬至那天请您来活动室吃汤圆。');
    await author.tap(/^徐汇区/);
    await author.tap(/^回答「去」/);
    await author.sees(/4人要打电话|都要打电话/);
    await author.tap('预览');
    await author.sees('将发给4人');
    await keep(author, 'preview');
    await author.tap(/^看名单/);
    await author.sees('王秀英');
    await author.tap('发送');
    await author.tap('确定发给4人');
    await author.sees('这条通知要请另一位负责人看一遍，看过才会发出去。');
    await author.sees(new RegExp(`可以看的人：.*${firstOrganizer.name}`));
    await keep(author, 'waiting');
  });

  it('goes out once another organizer has looked at it', async () => {
    const { announcements } = district.organizer;
    const [row] = (await announcements.list({ query: {} })).items;
    expect(row).toMatchObject({ title: '冬至吃汤圆', state: 'in_review', mayReview: true });
    const { version } = await announcements.show({ params: { announcementId: row?.id ?? '' } });
    await announcements.review({
      params: { announcementId: row?.id ?? '' },
      body: { fine: true, note: '', version },
    });
    await author.open('/organizer/notices/index');
    await author.sees('冬至吃汤圆');
    await author.sees('4人：要打电话4');
  });

  it('counts who reads it, and who is told by telephone', async () => {
    const elder = await Seat.take(browser, product.url, { token: await district.browserOf(wang) });
    await elder.open('/pages/notices/index');
    const noted = elder.page.waitForResponse(answer => answer.url().endsWith('/read') && answer.ok());
    await elder.page.getByText('冬至吃汤圆').locator('visible=true').first().click();
    await elder.sees('冬至那天请您来活动室吃汤圆。');
    await noted;
    await elder.leave();

    await author.open('/organizer/notices/index');
    await author.sees('4人：看过1，要打电话3');
    await author.tap('冬至吃汤圆');
    await author.sees('要打电话的 3人');
    await author.tap('看号码');
    await author.tap('记一下沈根宝的电话');
    await author.tap('通知到了');
    await author.tap('去');
    await author.tap('记好了');
    await author.sees('要打电话的 2人');
    await author.sees('电话通知到1人');
    await author.sees(/^去1，不去0/);
    await keep(author, 'board');
    await author.tap('沈根宝的记错了');
    await author.sees('要打电话的 3人');
  });

  it('is shared out, corrected and taken back, each said before it is done', async () => {
    await author.tap('分给谁打');
    await author.tap(firstOrganizer.name);
    await author.sees(/^\d个电话这样分/);
    await author.tap('分给这1个人');
    await author.sees(new RegExp(`${firstOrganizer.name}：\\d个`));

    await author.tap('更正');
    await author.write('地点', '三楼活动室');
    await author.sees('地点：现在是“三楼活动室”');
    await author.tap('发更正');
    await author.tap('确定更正，告诉4人');
    await author.sees(/更正过/);

    await author.tap('撤回');
    await author.tap('撤回「冬至吃汤圆」');
    await author.sees('还没有写原因。');
    await author.write('为什么撤回', '改在家里吃');
    // A second tap within 800 ms counts as a tremor.
    await author.page.waitForTimeout(900);
    await author.tap('撤回「冬至吃汤圆」');
    await author.sees('这条通知撤回了。原因：改在家里吃');
    const { items } = await district.organizer.notices.sent({ query: {} });
    expect(items).toMatchObject([{ title: '冬至吃汤圆', recalled: true }]);
    await keep(author, 'recalled');
  });
});
