import { nobody } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { hasBrowser, openBrowser, settled } from '../browser.js';
import { type District, makeDistrict } from '../district.js';
import { heating, sendNotice, spread, stormWarning, uploadFiles } from '../notices.js';
import { readQr } from '../qr.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';
import { giveVoice } from '../voice.js';

const seats: Seat[] = [];
let product: Product;
let browser: Browser;
let district: District;
let people = 0;

async function sit(token?: string): Promise<Seat> {
  const seat = await Seat.take(browser, product.url, { token });
  await seat.page.addInitScript(giveVoice);
  seats.push(seat);
  return seat;
}

async function someone(name: string) {
  people += 1;
  const member = await district.add(name, `1381234${5200 + people}`);
  const to = { ...nobody(), members: [member.id] };
  return { member, to, seat: await sit(await district.browserOf(member)) };
}

async function recipientsOf(noticeId: string) {
  await spread(district.organizer, noticeId);
  return (await district.organizer.notices.recipients({ params: { noticeId }, query: {} })).items;
}

(hasBrowser ? describe : describe.skip)('notices, in a browser', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
  }, 180_000);

  afterEach(async () => {
    const uncalled = seats.map(seat => seat.uncalled);
    await Promise.all(seats.splice(0).map(seat => seat.leave()));
    expect(uncalled.filter(count => count > 0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('are read, heard and answered by a member, who may think again', async () => {
    const { to, seat } = await someone('王秀英');
    const fileIds = await uploadFiles(district.organizer);
    const noticeId = await sendNotice(district, { fileIds }, to);
    await seat.open('/pages/home/index');
    await seat.sees('1条没看');
    await seat.tap(/^看通知/);
    await seat.sees('看完请在下面说去不去。');
    await seat.tap('读给我听');
    await seat.sees('不听了');
    const said = await seat.page.evaluate(() => window.heard.said);
    expect(said[0]).toBe('主题党日：参观一大会址。');
    expect(said.at(-1)).toContain('零二幺');
    // A second tap within 800 ms counts as a tremor.
    await seat.page.waitForTimeout(900);
    await seat.tap('不听了');
    await seat.sees('读给我听');
    const picture = seat.context.waitForEvent('page');
    await seat.tap('放大看');
    expect((await picture).url()).toContain('/api/files/');
    await (await picture).close();
    await seat.tap('我去');
    await seat.sees('好的，记下了：去。');
    await seat.tap('改主意了');
    await seat.tap('我不去');
    await seat.sees('好的，记下了：不去。');
    expect(await recipientsOf(noticeId)).toMatchObject([
      { standing: 'read', answer: 'stay', answeredBy: 'self' },
    ]);
    await seat.open('/pages/home/index');
    await seat.sees('扫码签到');
    expect(await seat.text()).not.toContain('没看');
  });

  it('go to a relative as well, once both have agreed, and no more once one of them ends it', async () => {
    const { member, to, seat: elder } = await someone('李月英');
    await elder.open('/pages/family/index');
    await elder.tap('请家人来扫');
    const link = readQr(await elder.pictureOf(/给家人扫的码/));
    const daughter = await sit();
    await daughter.open(link);
    await daughter.sees('李月英请您收通知');
    await daughter.write('您叫什么', '张小芳');
    await daughter.tap('女儿');
    await daughter.tap('我来收');
    await daughter.sees('以后李月英的通知，这里也能看。');
    await elder.sees('好了，女儿张小芳也收得到了。');

    const noticeId = await sendNotice(district, {}, to);
    await daughter.tap('看通知');
    await daughter.sees('给李月英的');
    await daughter.tap(/主题党日/);
    await daughter.tap('会去');
    await daughter.sees('好的，记下了：去。');
    const [recipient] = await recipientsOf(noticeId);
    expect(recipient).toMatchObject({ memberId: member.id, answer: 'go', answeredBy: 'relative' });

    await daughter.open('/pages/family/index');
    await daughter.tap('不收了');
    await daughter.tap('不替李月英收');
    await daughter.page.getByText('我替谁收').waitFor({ state: 'detached' });
    await daughter.open('/pages/notices/index');
    await daughter.sees('还没有通知。有了新的，会在首页告诉您。');
  });

  it('open without network, also those that were never opened', async () => {
    const { to, seat } = await someone('陈桂芳');
    await sendNotice(district, heating, to);
    await sendNotice(district, stormWarning, to);
    await seat.open('/pages/home/index');
    await seat.tap(/^看通知/);
    await seat.sees(heating.title ?? '');
    await settled(seat.page);
    await seat.context.setOffline(true);
    await seat.tap(new RegExp(`^${heating.title}`));
    await seat.sees('网络不通。下面是上次看到的内容。');
    await seat.sees(heating.body ?? '');
  });

  it('are told by telephone where nobody reads them, and the one who calls says what came of it', async () => {
    const { member: caller, seat } = await someone('方志远');
    const first = await district.add('马招娣', '13812347701');
    const second = await district.add('袁林根', '13812347702');
    const noticeId = await sendNotice(district, {}, { ...nobody(), members: [first.id, second.id] });
    await spread(district.organizer, noticeId);
    await district.organizer.notices.shareCalls({ params: { noticeId }, body: { callerIds: [caller.id] } });
    await seat.open('/pages/home/index');
    await seat.sees('还有2个');
    await seat.tap(/^要打的电话/);
    await seat.sees('13812347702');
    await seat.tap('记一下结果');
    await seat.tap('通知到了');
    await seat.tap('去');
    await seat.tap('记好了');
    await seat.sees('记好了：袁林根，通知到了。');
    await seat.sees('13812347701');
    expect(await recipientsOf(noticeId)).toMatchObject([
      { name: '袁林根', standing: 'told', answer: 'go', answeredBy: 'caller' },
      { name: '马招娣', standing: 'call' },
    ]);
    await seat.tap('记错了');
    await seat.sees('还有2个要打');
  });
});
