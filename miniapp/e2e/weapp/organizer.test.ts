import { publish } from '../activities.js';
import { apiOf } from '../api.js';
import { type District, makeDistrict, newOpenid } from '../district.js';
import { firstOrganizer, type Product, startProduct } from '../server.js';
import { Phone } from './phone.js';

let product: Product;
let district: District;
let openid: string;
let phone: Phone;

beforeAll(async () => {
  product = await startProduct();
  district = await makeDistrict(product);
  openid = newOpenid();
  const { token } = await apiOf(product.url).accounts.signInWechat({
    body: { code: await product.wechat.loginCode(openid) },
  });
  await apiOf(product.url, token).accounts.recogniseByPhone({
    body: { code: await product.wechat.phoneCode(firstOrganizer.phone) },
  });
}, 60_000);

beforeEach(() => {
  phone = new Phone(product, { openid });
});

afterEach(() => {
  const { failures } = phone.around;
  phone.switchOff();
  expect(failures).toEqual([]);
});

afterAll(() => product?.stop());

describe('an organizer on a phone in WeChat', () => {
  it('writes a draft, told what is missing, and asked before it is left unsaved', async () => {
    phone.launch({ path: 'organizer/edit/index' });
    await phone.sees('请谁来');
    await phone.sees('徐汇区');
    await phone.tap('存好并发布');
    await phone.sees('还没有名称。');
    phone.type('名称', '健康讲座');
    phone.type('地点', '2楼201室');
    expect(phone.calls('enableAlertBeforeUnload')).not.toEqual([]);
    await phone.tap('存草稿');
    await phone.sees('草稿存好了');
    expect(phone.calls('disableAlertBeforeUnload')).not.toEqual([]);
    const [draft] = (await district.organizer.activities.organizerList({ query: { when: 'drafts' } })).items;
    expect(draft).toMatchObject({ title: '健康讲座', place: '2楼201室', state: 'draft' });
  });

  it('finds a person by name and looks at them', async () => {
    await district.add('欧阳䶮', '13812348001');
    phone.launch({ path: 'organizer/roster/index' });
    await phone.sees('欧阳䶮');
    phone.type('找人', '欧阳');
    await phone.sees('8001');
    await phone.tap('欧阳䶮');
    await phone.sees('会员卡');
    expect(phone.route).toBe('organizer/member/index');
    await phone.sees('13812348001');
  });

  it('sees what is on today, and opens its pages', async () => {
    const activity = await publish(district, { title: '眼睛保护讲座', when: 'now' });
    phone.launch({ path: 'organizer/today/index' });
    await phone.sees('眼睛保护讲座');
    await phone.tap('时间、地点和请了谁');
    await phone.sees('已发布，会员看得到。');
    await phone.tap('复制');
    await phone.sees('其余和上次一样');
    const copies = (await district.organizer.activities.organizerList({ query: { when: 'drafts' } })).items;
    expect(copies.some(({ title, id }) => title === activity.title && id !== activity.id)).toBe(true);
  });

  it('tells the people of an activity in four taps, and sees who has to be rung up', async () => {
    await district.add('沈根宝', '13812348002');
    const activity = await publish(district, { title: '读报会', when: 'tomorrow' });
    phone.launch({ path: 'organizer/activity/index', query: { id: activity.id } });
    await phone.tap('发通知给名单上的人');
    await phone.sees('「读报会」请的人');
    await phone.tap('预览');
    await phone.sees(/将发给\d+人/);
    await phone.tap('发送');
    await phone.sees('确定发给2人');
    await phone.tap('确定发给2人');
    expect(phone.taps).toBe(4);
    await phone.sees('看过了');
    expect(phone.route).toBe('organizer/notice/index');
    await phone.tap('看号码');
    await phone.sees('13812348002');
    await phone.tap('13812348002');
    expect(phone.calls('makePhoneCall')).not.toEqual([]);
  });

  it('begins with a template, is told what is not filled in, and keeps it as a draft', async () => {
    phone.launch({ path: 'organizer/notice-edit/index' });
    await phone.tap('活动通知');
    await phone.sees('发给哪些单位');
    await phone.tap('预览');
    await phone.sees('还有「＿」没有填。');
    phone.type('标题', '冬至聚餐');
    await phone.tap('存草稿');
    await phone.sees('草稿存好了');
    const { items } = await district.organizer.announcements.list({ query: {} });
    expect(items).toMatchObject([{ title: '冬至聚餐', state: 'draft' }]);
  });

  it.each([
    ['units', '天平街道'],
    ['roles', firstOrganizer.name],
    ['import', '名册文件'],
    ['activities', '接下来'],
    ['notices', '写通知'],
    ['notice-edit', '照样子写'],
    ['failures', '没有做不成的事，都好。'],
  ])('opens %s', async (page, words) => {
    phone.launch({ path: `organizer/${page}/index` });
    await phone.sees(words);
  });
});
