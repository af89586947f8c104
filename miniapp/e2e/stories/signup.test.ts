import { setTimeout as sleep } from 'node:timers/promises';
import { familyConsent, type TermView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { apiOf } from '../api.js';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict, newBrowser } from '../district.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';
import { join, leave, makeTerm, openCourse } from '../signups.js';

const seats: Seat[] = [];
let product: Product;
let browser: Browser;
let district: District;
let term: TermView;
let people = 0;

async function sit(token: string, size = {}): Promise<Seat> {
  const seat = await Seat.take(browser, product.url, { token, ...size });
  seats.push(seat);
  return seat;
}

/** A member whose browser is recognised, and what they may do over HTTP. */
async function someone(name: string) {
  people += 1;
  const member = await district.add(name, `1381234${4200 + people}`);
  const token = await district.browserOf(member);
  return { member, token, api: apiOf(product.url, token) };
}

/** Whether a button is wholly above the fixed bar without scrolling. */
async function inSight(seat: Seat, name: string): Promise<boolean> {
  const box = await seat.page
    .getByRole('button', { name, exact: true })
    .locator('visible=true')
    .boundingBox();
  const bar = await seat.page.locator('.bar').locator('visible=true').boundingBox();
  return box !== null && bar !== null && box.y >= 0 && box.y + box.height <= bar.y;
}

(hasBrowser ? describe : describe.skip)('sign-up, in a browser', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    term = await makeTerm(district);
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

  it('takes two taps from home, and leaving three; one may sign up again', async () => {
    const course = await openCourse(district, term, { title: '书法基础班' });
    const { token } = await someone('王秀英');
    const seat = await sit(token, { width: 320, height: 568 });
    await seat.open('/pages/home/index');
    await seat.tap('我要报名');
    await seat.sees('书法基础班');
    expect(await inSight(seat, '确定报名')).toBe(true);
    await seat.tap('确定报名');
    await seat.sees('报上了');
    expect(seat.taps).toBe(2);
    expect(seat.signals).toEqual(['sound ok.wav', 'vibration 400']);

    await seat.open('/pages/home/index');
    await seat.tap('我的');
    await seat.tap('不去了');
    await seat.tap('确定不去');
    await seat.page.getByText('报上了').locator('visible=true').waitFor({ state: 'detached' });
    expect(seat.taps).toBe(3);

    await seat.open(`/learn/signup/index?id=${course.activity.id}`);
    await seat.tap('再报一次');
    await seat.sees('报上了');
    await seat.tap('不去了');
    await seat.tap('家里有事');
    await seat.tap('确定不去');
    await seat.sees('好的，不去了。');
    await seat.sees('还有10个位子');
    const params = { activityId: course.activity.id };
    const { items } = await district.organizer.signups.list({ params, query: { state: 'ended' } });
    expect(items.map(({ state, reason }) => [state, reason])).toEqual([['left', '家里有事']]);
    await district.organizer.activities.cancel({
      params: { activityId: course.activity.id },
      body: { reason: '换地方' },
    });
  });

  it('waits in order, is offered the seat that frees, and answers with one tap', async () => {
    const course = await openCourse(district, term, { title: '太极拳', plan: { capacity: 1 } });
    const activityId = course.activity.id;
    const [first, second, third] = [
      await someone('李建国'),
      await someone('陈桂芳'),
      await someone('张阿妹'),
    ];
    const held = await join(first.api, activityId);
    const seat = await sit(second.token, { width: 320, height: 568 });
    await seat.open(`/learn/signup/index?id=${activityId}`);
    await seat.sees('位子满了，您排第一个等。');
    await seat.tap('确定报名');
    await seat.sees('候补第1位');
    await join(third.api, activityId);
    const last = await sit(third.token);
    await last.open(`/learn/signup/index?id=${activityId}`);
    await last.sees('候补第2位');
    await last.sees('前面还有1个人。');

    await leave(first.api, held.id);
    await seat.open('/pages/home/index');
    await seat.sees('有位子了');
    await seat.sees(/前回话/);
    await seat.tap('我来回话');
    await seat.sees('太极拳有位子了');
    expect(await inSight(seat, '我要去')).toBe(true);
    await seat.tap('我要去');
    await seat.sees('报上了');
    expect(seat.taps).toBe(2);

    const [mine] = (await second.api.signups.mine({ query: {} })).items;
    await leave(second.api, mine?.signup.id ?? '');
    await last.open(`/learn/signup/index?id=${activityId}`);
    await last.tap('不去了');
    await last.sees('好的，位子给下一位了。');
    await last.sees('再报一次');
  });

  it('asks before what is on at the same time, and about health', async () => {
    const choir = await openCourse(district, term, { title: '合唱', subject: 'music', after: 1 });
    const gates = { ageFrom: 60, ageTo: null, after: [], perTerm: null, health: '膝盖不好的请先问医生' };
    const dance = await openCourse(district, term, {
      ...{ title: '交谊舞', subject: 'dance', after: 1 },
      plan: { gates },
    });
    const { token, api } = await someone('沈根宝');
    await join(api, choir.activity.id);
    const seat = await sit(token);
    await seat.open(`/learn/signup/index?id=${dance.activity.id}`);
    await seat.sees('同一时间您还有');
    await seat.tap('还是要报');
    await seat.sees('膝盖不好的请先问医生');
    await seat.tap('我知道了');
    await seat.sees('报上了');
  });

  it('is done by a relative in three taps, once the elder lets them', async () => {
    const course = await openCourse(district, term, { title: '手机拍照', subject: 'digital', after: -3 });
    const elder = await someone('李月英');
    const token = await newBrowser(product);
    const { family } = apiOf(product.url, token);
    const { url } = await elder.api.family.invite();
    const link = await family.accept({
      params: { code: url.split('/').at(-1) ?? '' },
      body: { name: '张小芳', relation: '女儿', phone: null, consent: familyConsent.version },
    });
    const own = await sit(elder.token);
    await own.open('/pages/family/index');
    if (!link.maySignUp) await own.tap('让');

    const daughter = await sit(token);
    await daughter.open('/pages/home/index');
    await daughter.tap('替李月英报名');
    await daughter.tap(/^手机拍照/);
    await daughter.tap('确定报名');
    await daughter.sees('报上了');
    expect(daughter.taps).toBe(3);
    await own.open(`/learn/signup/index?id=${course.activity.id}`);
    await own.sees('由女儿 张小芳代报名。');

    await own.open('/pages/family/index');
    await own.tap('不让');
    await own.page.getByRole('radio', { name: '不让', checked: true }).locator('visible=true').waitFor();
    await daughter.open(`/learn/signup/index?id=${course.activity.id}&for=${elder.member.id}`);
    await daughter.sees(/还不能替/);
  });

  it('takes part in a draw with up to three wishes, changes them, and sees what came of it', async () => {
    const draw = await district.organizer.lottery.create({
      body: {
        unitId: district.root.id,
        name: '冬季课程抽签',
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesAt: new Date(Date.now() + 3_600_000).toISOString(),
      },
    });
    const drawn = (title: string, after: number) =>
      openCourse(district, term, { title, after, plan: { way: 'lottery', drawId: draw.id, capacity: 1 } });
    const [flute] = [await drawn('笛子', 3), await drawn('国画', 4)];
    const { token } = await someone('周阿宝');
    const seat = await sit(token);
    await seat.open(`/learn/signup/index?id=${flute.activity.id}`);
    await seat.tap('去抽签报名');
    await seat.tap(/^国画/);
    await seat.sees('第一想去：国画');
    await seat.tap(/^笛子/);
    await seat.sees('第二想去：笛子');
    await seat.tap('确定报名');
    await seat.sees('报好了');
    await seat.tap('改一改');
    await seat.tap(/^第一想去/);
    await seat.sees('第一想去：笛子');
    await seat.tap('就这样改');
    await seat.sees('报好了');
    expect(await seat.text()).not.toContain('国画');

    const params = { drawId: draw.id };
    const { version } = await district.organizer.lottery.organizerShow({ params });
    const closesAt = new Date(Date.now() + 1_500).toISOString();
    const { unitId, name, opensAt } = { unitId: district.root.id, name: draw.name, opensAt: draw.opensAt };
    await district.organizer.lottery.update({ params, body: { unitId, name, opensAt, closesAt, version } });
    await sleep(2_000);
    await district.organizer.lottery.draw({ params });
    await district.organizer.lottery.publish({ params });
    await seat.open(`/learn/draw/index?id=${draw.id}`);
    await seat.sees('抽中了');
    await seat.tap('看抽签名单');
    await seat.sees('1号，第1个抽');
    await seat.sees('抽中笛子');
    await seat.tap('抽签怎么才公平');
    await seat.sees('抽签用的数');
    await seat.tap('看我的报名');
    await seat.sees('报上了');
  });

  it('is read by day and by subject, and opens without network as it was last seen', async () => {
    const { token } = await someone('顾福根');
    const seat = await sit(token);
    await seat.open('/pages/activities/index');
    await seat.tap('按类别');
    await seat.sees('书法绘画');
    await seat.tap('看更多');
    await seat.sees('舞蹈健身');
    await seat.tap('按日子');
    await seat.page.route('**/api/**', route => route.abort());
    await seat.open('/pages/activities/index');
    await seat.sees('网络不通。下面是上次看到的内容。');
  });
});
