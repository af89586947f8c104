import type { CourseForOrganizer, MemberView, TermView } from '@wanqing/shared';
import { apiOf } from '../api.js';
import { runningCourse } from '../classes.js';
import { type District, makeDistrict, newOpenid } from '../district.js';
import { firstOrganizer, type Product, startProduct } from '../server.js';
import { makeTerm, openCourse } from '../signups.js';
import { Phone } from './phone.js';

const phones: Phone[] = [];
let product: Product;
let district: District;
let term: TermView;
/** One that people sign up for, and one that has begun. */
let coming: CourseForOrganizer;
let running: CourseForOrganizer;
let pupil: MemberView;
/** WeChat identities: of the organizer, of the teacher, of somebody who has signed up for nothing. */
let organizer: string;
let teacher: string;
let learner: string;

/** Somebody on the roster whose phone WeChat has made known by its number. */
async function recognised(phone: string): Promise<string> {
  const openid = newOpenid();
  const code = await product.wechat.loginCode(openid);
  const { token } = await apiOf(product.url).accounts.signInWechat({ body: { code } });
  await apiOf(product.url, token).accounts.recogniseByPhone({
    body: { code: await product.wechat.phoneCode(phone) },
  });
  return openid;
}

beforeAll(async () => {
  product = await startProduct();
  district = await makeDistrict(product);
  term = await makeTerm(district);
  coming = await openCourse(district, term, { title: '书法基础班' });
  const zhou = await district.add('周老师', '13812343801');
  pupil = await district.add('袁林根', '13812343802');
  await district.add('方招娣', '13812343803');
  running = await runningCourse(district, term, {
    ...{ title: '二胡', teacher: zhou, days: [-1, 0, 7], pupils: [pupil] },
  });
  organizer = await recognised(firstOrganizer.phone);
  teacher = await recognised('13812343801');
  learner = await recognised('13812343803');
}, 180_000);

afterEach(() => {
  const failures = phones.flatMap(({ around }) => around.failures);
  for (const phone of phones.splice(0)) phone.switchOff();
  expect(failures).toEqual([]);
});

afterAll(() => product?.stop());

function switchOn(openid: string): Phone {
  const phone = new Phone(product, { openid });
  phones.push(phone);
  return phone;
}

describe('a course on a phone in WeChat', () => {
  it('says on its own page who teaches it, and leads into the part for sign-up', async () => {
    const phone = switchOn(learner);
    phone.launch({ path: 'pages/activity/index', query: { id: coming.activity.id } });
    await phone.sees('书法基础班');
    await phone.sees('周老师');
    await phone.tap('我要报名');
    await phone.sees('确定报名');
    expect(phone.route).toBe('learn/signup/index');
  });

  it('is called over by its teacher, with one tap for who is missing', async () => {
    const phone = switchOn(teacher);
    phone.launch({ path: 'desk/classes/index' });
    await phone.tap('开始点名');
    await phone.sees('到了0人，全班1人');
    expect(phone.route).toBe('desk/class/index');
    await phone.tap('袁林根请假');
    await phone.sees('全班都记好了。');
    const { people } = await district.organizer.courses.book({
      params: { activityId: running.activity.id },
    });
    expect(people.map(({ name, entries }) => [name, entries[1]])).toEqual([['袁林根', 'excused']]);
  });

  it('is signed up for at the counter by four digits', async () => {
    const phone = switchOn(organizer);
    phone.launch({ path: 'desk/signup/index', query: { activity: coming.activity.id } });
    await phone.sees('还有10个位子');
    for (const digit of pupil.phoneLast4 ?? '') await phone.tap(digit);
    await phone.sees('袁林根');
    await phone.tap('确定报名');
    await phone.sees('报上了');
  });

  it.each<[page: string, query: () => Record<string, string>, words: string]>([
    ['learn/mine', () => ({}), '我的报名'],
    ['organizer/terms', () => ({}), '冬季学期'],
    ['organizer/courses', () => ({ term: term.id }), '书法基础班'],
    ['organizer/course-edit', () => ({ id: coming.activity.id }), '书法基础班'],
    ['organizer/signups', () => ({ activity: running.activity.id }), '袁林根'],
    ['organizer/draws', () => ({}), '还没有抽签'],
    ['organizer/class-book', () => ({ activity: running.activity.id }), '袁林根'],
    ['organizer/figures', () => ({ activity: running.activity.id }), '30个位子，报上了1人。'],
  ])('has %s, which opens', async (page, query, words) => {
    const phone = switchOn(organizer);
    phone.launch({ path: `${page}/index`, query: query() });
    await phone.sees(words);
  });
});
