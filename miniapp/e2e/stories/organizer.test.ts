import { fileURLToPath } from 'node:url';
import { dayOf, type UnitView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { apiOf } from '../api.js';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict } from '../district.js';
import { readQr } from '../qr.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';

/** A file as an office sends it around: three title rows, a second sheet, odd numbers and dates. */
const sample = fileURLToPath(new URL('../fixtures/roster-street.xlsx', import.meta.url));
const offices: Readonly<Record<string, readonly string[]>> = {
  斜土街道: ['斜土街道退休干部支部'],
  徐家汇街道: ['徐家汇街道第一支部', '徐家汇街道第二支部'],
  田林街道: ['田林街道退休干部支部'],
};

let product: Product;
let browser: Browser;
let district: District;
let organizer: Seat;

async function found(parent: UnitView, kind: UnitView['kind'], name: string): Promise<UnitView> {
  return district.organizer.org.create({ body: { parentId: parent.id, kind, name } });
}

(hasBrowser ? describe : describe.skip)('an organizer at a computer', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    for (const [office, branches] of Object.entries(offices)) {
      const committee = await found(district.root, 'committee', office);
      for (const branch of branches) await found(committee, 'branch', branch);
    }
    const colleague = await district.add('陆敏', '13912340002');
    await district.give(colleague, 'organizer', district.root);
    const token = await district.browserOf(colleague, { mode: 'standard', step: 1 });
    organizer = await Seat.take(browser, product.url, { token, width: 1280, height: 800 });
  }, 180_000);

  afterAll(async () => {
    expect(organizer?.uncalled).toBe(0);
    await browser?.close();
    await product?.stop();
  });

  it('imports the file of an office, sees what needs attention, and confirms once', async () => {
    await organizer.open('/organizer/import/index');
    const chooser = organizer.page.waitForEvent('filechooser');
    await organizer.tap('选文件');
    await (await chooser).setFiles(sample);
    await organizer.sees('看一遍再导入');
    // A month that does not exist, a number one digit short, a branch that nobody knows.
    await organizer.sees(/要看一看 \d/);
    await organizer.tap(/^确认：新增\d+人$/);
    await organizer.sees('导入好了');
    const { items } = await district.organizer.members.list({ query: { search: '龑䶮㛃' } });
    expect(items.map(({ name, branch }) => [name, branch.name])).toEqual([
      ['龑䶮㛃', '斜土街道退休干部支部'],
    ]);
  });

  it('creates an activity, looks at it as members will, and publishes it', async () => {
    await organizer.open('/organizer/today/index');
    await organizer.tap('新建活动');
    await organizer.tap(/专题辅导/);
    await organizer.write('名称', '冬季养生讲座');
    await organizer.page.getByLabel('哪一天').fill(dayOf(Date.now()));
    await organizer.page.getByLabel('几点开始').fill('00:00');
    await organizer.page.getByLabel('几点结束').fill('23:59');
    await organizer.write('地点', '1楼大厅');
    await organizer.tap(/^徐汇区/);
    await organizer.tap('存好并发布');
    await organizer.sees('已发布，会员看得到。');
  });

  it('watches people arrive on the board', async () => {
    await organizer.tap('看板');
    await organizer.sees('最近签到');
    const member = (await district.organizer.members.list({ query: { search: '龑䶮㛃' } })).items[0];
    const token = await district.browserOf(member as never);
    const { items } = await district.organizer.activities.organizerList({ query: {} });
    const params = { activityId: items.find(({ title }) => title === '冬季养生讲座')?.id ?? '' };
    const { posterUrl } = await district.organizer.activities.organizerShow({ params });
    const key = `story-${Date.now()}`;
    const scan = await apiOf(product.url, token).checkins.scan({
      body: { code: posterUrl, requestKey: key },
    });
    expect(scan.outcome).toBe('CHECKED_IN');
    await organizer.sees('龑䶮㛃');
    const download = organizer.page.waitForEvent('download');
    await organizer.tap(/导出/);
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('shows a code on the big screen that checks a member in', async () => {
    await organizer.tap(/大屏/);
    await organizer.page.getByRole('img').locator('visible=true').first().waitFor();
    const rotating = readQr(await organizer.pictureOf(/码/));
    expect(rotating).toMatch(/\/s\//);
    const person = await district.add('冯兰英', '13812348888', district.branch);
    const phone = await Seat.take(browser, product.url, { token: await district.browserOf(person) });
    await phone.open(rotating);
    await phone.sees('签到成功');
    expect(phone.taps).toBe(0);
    await phone.leave();
  });
});
