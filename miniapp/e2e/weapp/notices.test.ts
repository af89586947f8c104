import type { MemberView } from '@wanqing/shared';
import { publish } from '../activities.js';
import { apiOf, type ProductApi } from '../api.js';
import { type District, makeDistrict, newOpenid } from '../district.js';
import { type Speaker, startSpeaker } from '../mp3.js';
import { contentOf, heating, sendNotice, spread, stormWarning, uploadFiles } from '../notices.js';
import { type Product, startProduct } from '../server.js';
import { Phone, type PhoneOptions } from './phone.js';
import { codeOn } from './reading.js';

let speaker: Speaker;
let product: Product;
let district: District;
let poster: string;
const phones: Phone[] = [];
let people = 0;

beforeAll(async () => {
  speaker = await startSpeaker();
  product = await startProduct({ speech: speaker.url });
  district = await makeDistrict(product);
  poster = (await publish(district, { title: '眼睛保护讲座', when: 'now' })).posterUrl;
}, 180_000);

afterEach(() => {
  const failures = phones.flatMap(({ around }) => around.failures);
  for (const phone of phones.splice(0)) phone.switchOff();
  expect(failures).toEqual([]);
});

afterAll(async () => {
  await product?.stop();
  await speaker?.stop();
});

function switchOn(options: Partial<PhoneOptions> = {}): Phone {
  const phone = new Phone(product, { openid: newOpenid(), ...options });
  phones.push(phone);
  return phone;
}

interface Known {
  readonly member: MemberView;
  readonly openid: string;
  readonly api: ProductApi;
}

/** A member of the roster whose phone knows them by its number. */
async function knownMember(name: string): Promise<Known> {
  people += 1;
  const phone = `1381234${6000 + people}`;
  const member = await district.add(name, phone);
  const openid = newOpenid();
  const code = await product.wechat.loginCode(openid);
  const { token } = await apiOf(product.url).accounts.signInWechat({ body: { code } });
  const api = apiOf(product.url, token);
  await api.accounts.recogniseByPhone({ body: { code: await product.wechat.phoneCode(phone) } });
  return { member, openid, api };
}

/** Sends a notice to one person. */
const sendTo = ({ member }: Known, what = {}) =>
  sendNotice(district, what, {
    ...{ units: [], only: { roles: [], tags: [], ageFrom: null, ageTo: null }, activities: [] },
    ...{ members: [member.id], except: { units: [], tags: [], activities: [], members: [] } },
  });

describe('a notice', () => {
  it('is said on the home page, read with one tap, and answered', async () => {
    const known = await knownMember('王秀英');
    const noticeId = await sendTo(known);
    const phone = switchOn({ openid: known.openid });
    phone.launch();
    await phone.sees('1条没看');
    await phone.tap('看通知');
    await phone.sees('大巴车上午8点半到，9点开车。');
    expect({ route: phone.route, taps: phone.taps }).toEqual({ route: 'pages/notice/index', taps: 1 });
    await phone.tap('我去');
    await phone.sees('好的，记下了：去。');
    await spread(district.organizer, noticeId);
    const { items } = await district.organizer.notices.recipients({ params: { noticeId }, query: {} });
    expect(items).toMatchObject([{ standing: 'read', answer: 'go', answeredBy: 'self' }]);
    await phone.tap('返回');
    await phone.sees('王秀英，您好');
    await phone.until(
      () => !phone.text().includes('没看'),
      () => 'still said to be unread',
    );
  });

  it('opens from the list, and shows what was changed and what was taken back', async () => {
    const known = await knownMember('李建国');
    const changed = await sendTo(known, { title: '十二月的生日会', question: 'none' });
    const recalled = await sendTo(known, heating);
    for (const id of [changed, recalled]) await spread(district.organizer, id);
    const { notices } = district.organizer;
    const { version } = await notices.board({ params: { noticeId: changed } });
    const content = contentOf({ title: '十二月的生日会', question: 'none', place: '2楼201室' });
    await notices.correct({ params: { noticeId: changed }, body: { content, version } });
    await notices.recall({ params: { noticeId: recalled }, body: { reason: '还没修好。' } });
    const phone = switchOn({ openid: known.openid });
    phone.launch({ path: 'pages/notices/index' });
    await phone.sees('撤回了');
    await phone.tap('十二月的生日会');
    await phone.sees('这条通知改过了');
    await phone.sees(/原来是.支部门口集合.，现在是.2楼201室./);
    await phone.tap('返回');
    await phone.tap('一条通知');
    await phone.sees('原因：还没修好。');
    expect(phone.text()).not.toContain('暖气');
  });

  it('enlarges its pictures and opens its files, fetched from the address of the server', async () => {
    const known = await knownMember('陈桂芳');
    const id = await sendTo(known, { fileIds: await uploadFiles(district.organizer) });
    const phone = switchOn({ openid: known.openid });
    phone.launch({ path: 'pages/notice/index', query: { id } });
    await phone.tap('放大看');
    await phone.until(
      () => phone.calls('previewImage').length === 1,
      () => 'no picture is enlarged',
    );
    await phone.tap('参观安排.pdf');
    await phone.until(
      () => phone.calls('openDocument').length === 1,
      () => 'no file is opened',
    );
    const [shown] = phone.calls('previewImage');
    expect(shown?.options.urls).toEqual([
      expect.stringMatching(/^https?:\/\/[^/]+\/api\/files\/.+\/original\?/),
    ]);
    expect(phone.calls('downloadFile')[0]?.options.url).toMatch(/^https?:\/\/[^/]+\/api\/files\//);
    expect(phone.calls('openDocument')[0]?.options.fileType).toBe('pdf');
    expect(phone.text()).not.toContain('文件打不开');
  });

  it('is read aloud by the sound the server has made, and falls silent when it is left', async () => {
    const known = await knownMember('张阿妹');
    const id = await sendTo(known, stormWarning);
    const phone = switchOn({ openid: known.openid });
    phone.launch({ path: 'pages/notice/index', query: { id } });
    await phone.tap('读给我听');
    await phone.until(
      () => phone.calls('destroy').length === 1,
      () => 'the sound does not come to its end',
    );
    await phone.sees('读给我听');
    expect(phone.calls('play')[0]?.options.src).toMatch(/^https?:\/\/[^/]+\/api\/notices\/.+\/speech\//);
    expect(speaker.said.join('')).toContain('明后两天有大风');
    phone.around.soundLasts = 60_000;
    await phone.wait(900);
    await phone.tap('读给我听');
    await phone.sees('不听了');
    await phone.tap('返回');
    await phone.until(
      () => phone.calls('destroy').length === 2,
      () => 'goes on after the page was left',
    );
  });

  it('says that it cannot be heard where there is no network', async () => {
    const known = await knownMember('沈根宝');
    const id = await sendTo(known, heating);
    const phone = switchOn({ openid: known.openid });
    phone.launch({ path: 'pages/notice/index', query: { id } });
    await phone.sees('读给我听');
    phone.around.offline = true;
    await phone.tap('读给我听');
    await phone.sees('现在读不了');
  });

  it('opens without network once the list has been seen, also one that was never opened', async () => {
    const known = await knownMember('周玉珍');
    await sendTo(known, heating);
    await sendTo(known, stormWarning);
    const storage = new Map<string, unknown>();
    const before = switchOn({ openid: known.openid, storage });
    before.launch({ path: 'pages/notices/index' });
    await before.sees(heating.title ?? '');
    await before.until(
      () => before.requests(/\/api\/notices\/[^/]+$/).length === 2,
      () => 'nothing was kept',
    );
    await before.wait(200);
    const phone = switchOn({ openid: known.openid, storage });
    phone.around.offline = true;
    phone.launch();
    await phone.sees('周玉珍，您好');
    await phone.tap('看通知');
    await phone.tap(heating.title ?? '');
    await phone.sees('网络不通。下面是上次看到的内容。');
    await phone.sees(heating.body ?? '');
  });
});

describe('messages in WeChat', () => {
  it('are asked for after the result, on a button of their own; the next notice comes as one, and opens', async () => {
    const known = await knownMember('吴凤英');
    const phone = switchOn({ openid: known.openid });
    phone.scan(poster);
    await phone.sees('签到成功');
    await phone.sees('微信提醒我');
    await phone.wait(300);
    expect(phone.calls('requestSubscribeMessage')).toEqual([]);
    await phone.tap('微信提醒我');
    await phone.sees('好的，有事微信提醒您。');
    const [asked] = phone.calls('requestSubscribeMessage');
    expect(asked?.options.tmplIds).toHaveLength(3);
    expect(phone.requests(/\/api\/me\/push\/answers$/)).toHaveLength(1);
    // The phone and WeChat both told of it: it counts once.
    const { kinds } = await known.api.notices.push();
    expect(kinds.map(({ credits }) => credits)).toEqual([1, 1, 1]);

    const noticeId = await sendTo(known);
    const arrived = await arrival(known.openid);
    expect(arrived).toMatchObject({ page: `pages/notice/index?id=${noticeId}` });
    expect(Object.values(arrived.data)).toContain('主题党日：参观一大会址');
    const opened = switchOn({ openid: known.openid });
    opened.openMessage(arrived.page);
    await opened.sees('中午12点前回来，不安排午饭。');

    // One consent, one message: who said yes once is not written to twice.
    const second = await sendTo(known, heating);
    await spread(district.organizer, second);
    const { items } = await district.organizer.notices.recipients({
      params: { noticeId: second },
      query: {},
    });
    expect(items).toMatchObject([{ standing: 'call', push: 'none' }]);
    expect(await product.wechat.sentTo(known.openid)).toHaveLength(1);
  });

  it('do not come to somebody who says no, who is told so without reproach', async () => {
    const known = await knownMember('郑阿妹');
    const phone = switchOn({ openid: known.openid });
    phone.around.messages = 'reject';
    phone.scan(poster);
    await phone.tap('微信提醒我');
    await phone.sees('没有开。通知还在这里看');
    const { kinds } = await known.api.notices.push();
    expect(kinds.map(({ credits }) => credits)).toEqual([0, 0, 0]);
  });
});

describe('a relative', () => {
  it("scans the elder's code, agrees, and reads and answers along; the elder sees it happen, and may end it", async () => {
    const known = await knownMember('蒋月琴');
    const elder = switchOn({ openid: known.openid });
    elder.launch({ path: 'pages/family/index' });
    await elder.tap('请家人来扫');
    await elder.sees('只能扫一次');
    const link = codeOn(elder, '给家人扫的码');
    expect(link).toMatch(/\/f\//);

    const relative = switchOn();
    relative.scan(link);
    await relative.sees('蒋月琴请您收通知');
    await relative.tap('我来收');
    await relative.sees('还没有写名字');
    relative.type('您叫什么', '韩晓梅');
    await relative.tap('女儿');
    await relative.wait(900);
    await relative.tap('我来收');
    await relative.sees('以后蒋月琴的通知，这里也能看。');
    await elder.sees('女儿韩晓梅也收得到了');

    const noticeId = await sendTo(known);
    await relative.tap('看通知');
    await relative.sees('给蒋月琴的');
    await relative.tap('主题党日：参观一大会址');
    await relative.tap('会去');
    await relative.sees('好的，记下了：去。');
    await spread(district.organizer, noticeId);
    const { items } = await district.organizer.notices.recipients({ params: { noticeId }, query: {} });
    expect(items).toMatchObject([{ answer: 'go', answeredBy: 'relative', standing: 'call' }]);

    await elder.tap('不让收了');
    await elder.tap('不给韩晓梅了');
    await elder.until(
      () => !elder.text().includes('韩晓梅也') && !elder.text().includes('不让收了'),
      () => elder.text(),
    );
    relative.launch({ path: 'pages/notices/index' });
    await relative.sees('还没有通知');
  });
});

/** The message that arrives on this person's phone. */
async function arrival(openid: string) {
  for (let tries = 0; tries < 100; tries++) {
    const [message] = await product.wechat.sentTo(openid);
    if (message) return message;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('no message arrived');
}
