import { publish } from '../activities.js';
import { apiOf } from '../api.js';
import { type District, makeDistrict, newOpenid } from '../district.js';
import { type Product, startProduct } from '../server.js';
import { appJson, pagesOf } from './build.js';
import { Phone, type PhoneOptions } from './phone.js';
import { codeOn } from './reading.js';

let product: Product;
let district: District;
let poster: string;
const phones: Phone[] = [];
let people = 0;

beforeAll(async () => {
  product = await startProduct();
  district = await makeDistrict(product);
  poster = (await publish(district, { title: '眼睛保护讲座', when: 'now' })).posterUrl;
}, 180_000);

afterEach(() => {
  const failures = phones.flatMap(({ around }) => around.failures);
  for (const phone of phones.splice(0)) phone.switchOff();
  expect(failures).toEqual([]);
});

afterAll(() => product?.stop());

function switchOn(options: Partial<PhoneOptions> = {}): Phone {
  const phone = new Phone(product, { openid: newOpenid(), ...options });
  phones.push(phone);
  return phone;
}

/** A member of the roster whose phone has been recognised before. */
async function knownMember(name = '王秀英') {
  people += 1;
  const member = await district.add(name, `1381234${6000 + people}`);
  const openid = newOpenid();
  const code = await product.wechat.loginCode(openid);
  const { token } = await apiOf(product.url).accounts.signInWechat({ body: { code } });
  const claim = await apiOf(product.url, token).accounts.openClaim();
  await staffSays(claim.digits, member.id);
  return { member, openid };
}

async function staffSays(code: string, memberId: string): Promise<void> {
  const { accounts } = district.organizer;
  const { id } = await accounts.findClaim({ query: { code } });
  await accounts.resolveClaim({ params: { claimId: id }, body: { memberId } });
}

describe('a poster', () => {
  it('checks in a recognised member without a tap or a question', async () => {
    const { openid } = await knownMember();
    const phone = switchOn({ openid });
    phone.scan(poster);
    await phone.sees('签到成功');
    expect(phone.taps).toBe(0);
    expect(phone.calls('login')).toHaveLength(1);
    expect(phone.calls('vibrateLong')).toHaveLength(1);
    expect(phone.calls('play').map(({ options }) => options.src)).toEqual(['/sounds/ok.wav']);
  });

  it('counts from the moment of the scan', async () => {
    const { openid, member } = await knownMember('赵玉兰');
    const earlier = Math.floor(Date.now() / 1000) - 600;
    const phone = switchOn({ openid });
    phone.scan(poster, earlier);
    await phone.sees('签到成功');
    const activity = (await district.organizer.activities.organizerList({ query: {} })).items[0];
    const params = { activityId: activity?.id ?? '' };
    const { sessions } = await district.organizer.activities.organizerShow({ params });
    const arrivals = await district.organizer.checkins.arrivals({
      params: { sessionId: sessions[0]?.id ?? '' },
      query: {},
    });
    const own = arrivals.items.find(({ memberId }) => memberId === member.id);
    expect(own?.at).toBe(new Date(earlier * 1000).toISOString());
  });

  it('shows staff a code for a phone that nobody knows, and goes on by itself once they have said whose it is', async () => {
    const member = await district.add('李建国', '13812347001');
    const phone = switchOn();
    phone.scan(poster);
    await phone.sees('没认出您');
    const digits = /^\d{4}$/m.exec(phone.text())?.[0];
    const claim = await district.organizer.accounts.findClaim({
      query: { code: codeOn(phone, '给工作人员扫的码') },
    });
    expect(claim.digits).toBe(digits);
    await staffSays(claim.digits, member.id);
    await phone.sees('签到成功');
    expect(phone.taps).toBe(0);
  });

  it('checks in by WeChat phone number with one tap', async () => {
    await district.add('陈桂芳', '13812347002');
    const phone = switchOn();
    phone.scan(poster);
    await phone.sees('没认出您');
    await phone.tap('用微信手机号');
    phone.answer('用微信手机号', 'getphonenumber', { code: await product.wechat.phoneCode('13812347002') });
    await phone.sees('签到成功');
    expect(phone.taps).toBe(1);
  });

  it('says in words that a number is not on the roster, or that none was given', async () => {
    const phone = switchOn();
    phone.scan(poster);
    await phone.sees('没认出您');
    phone.answer('用微信手机号', 'getphonenumber', { code: await product.wechat.phoneCode('13999999999') });
    await phone.sees('名册上没有这个手机号');
    phone.answer('用微信手机号', 'getphonenumber', { errMsg: 'getPhoneNumber:fail user deny' });
    await phone.sees('没有拿到手机号');
  });
});

describe('in the mini-program', () => {
  it('scans with one tap, and stays where it is when the person goes back', async () => {
    const { openid } = await knownMember('孙美娟');
    const phone = switchOn({ openid });
    phone.launch();
    await phone.tap('扫码签到');
    expect(phone.route).toBe('pages/home/index');
    phone.around.nextScan = poster;
    await phone.wait(900);
    await phone.tap('扫码签到');
    await phone.sees('签到成功');
  });

  it('shows the own code brightly, and puts the brightness back', async () => {
    const { openid, member } = await knownMember('周玉珍');
    const phone = switchOn({ openid });
    phone.launch();
    await phone.tap('我的签到码');
    await phone.sees('手机后四位');
    const cards = await district.organizer.members.cards({ query: { memberId: member.id } });
    expect(codeOn(phone, '周玉珍的签到码')).toBe(cards.items[0]?.url);
    await phone.until(
      () => phone.calls('setScreenBrightness').length === 1,
      () => 'not bright',
    );
    await phone.tap('返回');
    await phone.sees('周玉珍，您好');
    await phone.until(
      () => phone.calls('setScreenBrightness').length === 2,
      () => 'still bright',
    );
    expect(phone.calls('setScreenBrightness').map(({ options }) => options.value)).toEqual([1, 0.4]);
  });

  it('goes from home to the activities, to one of them, and back', async () => {
    const { openid } = await knownMember('吴凤英');
    const phone = switchOn({ openid });
    phone.launch();
    await phone.tap('更多活动');
    await phone.tap('眼睛保护讲座');
    await phone.sees('有事问陆敏');
    expect(phone.route).toBe('pages/activity/index');
    await phone.tap('返回');
    await phone.wait(900);
    await phone.tap('返回');
    expect(phone.route).toBe('pages/home/index');
  });

  it('rings for help with one tap', async () => {
    const phone = switchOn();
    phone.launch();
    await phone.sees('老干部活动中心');
    await phone.tap('打电话问');
    expect(phone.calls('makePhoneCall').map(({ options }) => options.phoneNumber)).toEqual(['021-64370000']);
  });

  it('keeps its session: a second launch signs in no more', async () => {
    const { openid } = await knownMember('郑阿妹');
    const storage = new Map<string, unknown>();
    const first = switchOn({ openid, storage });
    first.launch();
    await first.sees('郑阿妹，您好');
    const second = switchOn({ openid, storage });
    second.launch();
    await second.sees('扫码签到');
    expect([first, second].map(phone => phone.calls('login').length)).toEqual([1, 0]);
  });

  it('signs in again once, silently, when the server no longer takes its session', async () => {
    const { openid } = await knownMember('冯兰英');
    const storage = new Map<string, unknown>([['session-token', JSON.stringify('x'.repeat(43))]]);
    const phone = switchOn({ openid, storage });
    phone.scan(poster);
    await phone.sees('签到成功');
    expect(phone.calls('login')).toHaveLength(1);
    expect(phone.taps).toBe(0);
  });

  it('opens the own code and the activities without network, as they were last seen', async () => {
    const { openid, member } = await knownMember('蒋月琴');
    const storage = new Map<string, unknown>();
    const before = switchOn({ openid, storage });
    before.launch();
    await before.tap('我的签到码');
    await before.sees('手机后四位');
    const phone = switchOn({ openid, storage });
    phone.around.offline = true;
    phone.launch();
    await phone.sees('眼睛保护讲座');
    await phone.tap('我的签到码');
    await phone.sees(member.phoneLast4 ?? '');
    expect(codeOn(phone, '蒋月琴的签到码')).toContain('/k/');
  });

  it('keeps a scan made without network and sends it once', async () => {
    const { openid } = await knownMember('韩秀珍');
    const storage = new Map<string, unknown>();
    const before = switchOn({ openid, storage });
    before.launch();
    await before.sees('韩秀珍，您好');
    const phone = switchOn({ openid, storage });
    phone.around.offline = true;
    phone.scan(poster);
    await phone.sees('已记下');
    const later = switchOn({ openid, storage });
    later.scan(poster);
    await later.sees(/签到成功|已经签过了/);
  });
});

describe('for those who work', () => {
  it('checks in a member at the desk by four digits', async () => {
    const { openid, member: attendant } = await knownMember('钱志明');
    await district.give(attendant, 'desk', district.root);
    const guest = await district.add('沈根宝', '13812347788');
    const phone = switchOn({ openid });
    phone.launch({ path: 'desk/today/index' });
    await phone.tap('开签到台');
    for (const digit of '7788') await phone.tap(digit);
    await phone.sees(guest.name);
    await phone.sees('签到成功');
  });

  it('opens every page without an error', async () => {
    const { openid, member } = await knownMember('陆敏');
    await district.give(member, 'organizer', district.root);
    const storage = new Map<string, unknown>();
    const first = switchOn({ openid, storage });
    first.launch();
    await first.sees('陆敏，您好');
    for (const path of pagesOf(appJson())) {
      const phone = switchOn({ openid, storage });
      phone.launch({ path });
      await phone.until(
        () => phone.text().length > 10,
        () => `${path} shows nothing: ${phone.text()}`,
      );
      // An error of what the server answers comes a moment later, and fails the phone.
      await phone.wait(120);
    }
  });
});
