import { setTimeout as sleep } from 'node:timers/promises';
import type { TermView } from '@wanqing/shared';
import { apiOf } from '../api.js';
import { type District, makeDistrict, newOpenid } from '../district.js';
import { type Product, type SentMessage, startProduct } from '../server.js';
import { join, leave, makeTerm, openCourse } from '../signups.js';
import { Phone } from './phone.js';

let product: Product;
let district: District;
let term: TermView;
let people = 0;
const phones: Phone[] = [];

beforeAll(async () => {
  product = await startProduct();
  district = await makeDistrict(product);
  term = await makeTerm(district);
}, 180_000);

afterEach(() => {
  const failures = phones.flatMap(({ around }) => around.failures);
  for (const phone of phones.splice(0)) phone.switchOff();
  expect(failures).toEqual([]);
});

afterAll(() => product?.stop());

/** A member whose phone knows them by its number, the phone still in the pocket. */
async function someone(name: string) {
  people += 1;
  const number = `1381234${3600 + people}`;
  const member = await district.add(name, number);
  const openid = newOpenid();
  const { token } = await apiOf(product.url).accounts.signInWechat({
    body: { code: await product.wechat.loginCode(openid) },
  });
  const api = apiOf(product.url, token);
  await api.accounts.recogniseByPhone({ body: { code: await product.wechat.phoneCode(number) } });
  return { member, api, openid, phone: switchOn(openid) };
}

function switchOn(openid: string): Phone {
  const phone = new Phone(product, { openid });
  phones.push(phone);
  return phone;
}

/** The message that comes to this person in WeChat. */
async function arrival(openid: string): Promise<SentMessage> {
  for (let tries = 0; tries < 100; tries++) {
    const [message] = await product.wechat.sentTo(openid);
    if (message) return message;
    await sleep(100);
  }
  throw new Error('no message arrived');
}

describe('sign-up', () => {
  it('takes two taps from home, asks for messages afterwards, and is taken back', async () => {
    const { activity } = await openCourse(district, term, { title: '书法基础班' });
    const { phone } = await someone('王秀英');
    phone.launch();
    await phone.sees('还有10个位子');
    await phone.tap('我要报名');
    await phone.sees('周老师');
    await phone.tap('确定报名');
    await phone.sees('报上了');
    expect({ route: phone.route, taps: phone.taps }).toEqual({ route: 'learn/signup/index', taps: 2 });
    expect(phone.calls('requestSubscribeMessage')).toEqual([]);
    await phone.tap('微信提醒我');
    await phone.sees('好的，有事微信提醒您。');
    expect(phone.taps).toBe(3);
    expect(phone.calls('requestSubscribeMessage')).toHaveLength(1);
    await phone.tap('不去了');
    await phone.tap('家里有事');
    // Nobody taps again before the first tap is drawn.
    await phone.wait(300);
    await phone.tap('确定不去');
    await phone.sees('好的，不去了。');
    const params = { activityId: activity.id };
    const { items } = await district.organizer.signups.list({ params, query: { state: 'ended' } });
    expect(items.map(({ state, reason }) => [state, reason])).toEqual([['left', '家里有事']]);
    await district.organizer.activities.cancel({ params, body: { reason: '换地方' } });
  });

  it('takes along the owner of a scanned card: both or neither', async () => {
    const course = await openCourse(district, term, {
      ...{ title: '交谊舞', after: 1 },
      plan: { companions: true },
    });
    const { phone, api } = await someone('李建国');
    const other = await district.add('陈桂芳', '13812343690');
    const card = (await district.organizer.members.cards({ query: { memberId: other.id } })).items[0];
    phone.launch({ path: 'learn/signup/index', query: { id: course.activity.id } });
    await phone.sees('和谁一起报');
    phone.around.nextScan = card?.url ?? '';
    await phone.tap('扫同来的人');
    await phone.sees('和陈桂芳');
    await phone.tap('确定报名');
    await phone.sees('和陈桂芳一起。');
    const { items } = await api.signups.mine({ query: {} });
    expect(items[0]?.signup).toMatchObject({ state: 'confirmed', companion: { memberId: other.id } });
  });

  it('tells in WeChat of a seat that frees, which is taken with two taps from there', async () => {
    const { activity } = await openCourse(district, term, {
      ...{ title: '编织', after: 3 },
      plan: { capacity: 1 },
    });
    const first = await someone('郑阿妹');
    const held = await join(first.api, activity.id);
    const { phone, openid, api } = await someone('何桂珍');
    phone.launch({ path: 'learn/signup/index', query: { id: activity.id } });
    await phone.sees('您排第一个等');
    await phone.tap('确定报名');
    await phone.sees('候补第1位');
    await phone.tap('微信提醒我');
    await phone.sees('好的，有事微信提醒您。');
    await leave(first.api, held.id);

    const opened = switchOn(openid);
    opened.openMessage((await arrival(openid)).page);
    await opened.tap('去看报名');
    await opened.sees('编织有位子了');
    await opened.tap('我要去');
    await opened.sees('报上了');
    expect({ route: opened.route, taps: opened.taps }).toEqual({ route: 'learn/signup/index', taps: 2 });
    const { items } = await api.signups.mine({ query: {} });
    expect(items.map(({ signup }) => signup.state)).toEqual(['confirmed']);
  });

  it('offers a seat that frees on the home page, and takes no for an answer', async () => {
    const { activity } = await openCourse(district, term, {
      ...{ title: '太极拳', after: 2 },
      plan: { capacity: 1 },
    });
    const first = await someone('张阿妹');
    const held = await join(first.api, activity.id);
    const { phone, api } = await someone('沈根宝');
    await join(api, activity.id);
    await leave(first.api, held.id);
    phone.launch();
    await phone.sees('有位子了');
    await phone.tap('我来回话');
    await phone.sees('太极拳有位子了');
    await phone.tap('不去了');
    await phone.sees('好的，位子给下一位了。');
  });
});
