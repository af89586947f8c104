import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathJoin } from 'node:path';
import { type CourseForOrganizer, dayOf, type TermView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { publish } from '../activities.js';
import { apiOf } from '../api.js';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict } from '../district.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';
import { join, makeTerm, openCourse } from '../signups.js';

const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const later = (day: string, days: number) => dayOf(Date.parse(`${day}T04:00:00Z`) + days * 86_400_000);

let product: Product;
let browser: Browser;
let district: District;
let organizer: Seat;
/** 1 October of the last year whose holidays are known: no course is held on it. */
let holiday: string;
let autumn: TermView;

const termCalled = async (name: string): Promise<TermView> => {
  const { items } = await district.organizer.courses.terms();
  return items.find(term => term.name === name) as TermView;
};

(hasBrowser ? describe : describe.skip)('an organizer plans a term', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    const today = dayOf(Date.now());
    const { knownTo } = await district.organizer.courses.calendar({ query: { from: today, until: today } });
    holiday = `${knownTo}-10-01`;
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

  it('makes a term', async () => {
    await organizer.open('/organizer/courses/index');
    await organizer.tap('建一个学期');
    await organizer.tap('新建学期');
    await organizer.write('名称', '秋季班');
    await organizer.page.getByLabel('第一天', { exact: true }).fill(later(holiday, -30));
    await organizer.page.getByLabel('最后一天').fill(later(holiday, 100));
    await organizer.tap('建好');
    await organizer.tap('排课 秋季班');
    await organizer.sees(/这个学期还没有课/);
    autumn = await termCalled('秋季班');
  });

  it('opens a course whose week skips the public holiday, by name, and publishes it', async () => {
    await organizer.tap('新开一门课');
    await organizer.write('名称', '书法');
    await organizer.tap('书法绘画');
    await organizer.tap(weekdays[new Date(`${holiday}T00:00:00Z`).getUTCDay()] ?? '');
    await organizer.page.getByLabel('从哪一天开始').fill(later(holiday, -14));
    await organizer.page.getByLabel('一共上几次').fill('4');
    await organizer.tap('照这样排');
    await organizer.sees(/跳过了：10月1日.*国庆节/);
    await organizer.write('地点', '3楼301室');
    await organizer.tap(/^徐汇区/);
    await organizer.write('一共多少位子', '20');
    await organizer.tap('存好并发布');
    await organizer.sees('已发布，会员看得到。');
    const { items } = await district.organizer.courses.planner({ params: { termId: autumn.id } });
    expect(items[0]).toMatchObject({
      title: '书法',
      state: 'published',
      sessions: 4,
      counts: { capacity: 20 },
    });
    expect(dayOf(items[0]?.lastEndsAt ?? '')).toBe(later(holiday, 14));
  });

  it('opens the same course in the next term with five taps and no typing', async () => {
    const { root } = district;
    await district.organizer.courses.createTerm({
      body: {
        unitId: root.id,
        name: '春季班',
        startsOn: later(holiday, 150),
        endsOn: later(holiday, 270),
      },
    });
    await organizer.open(`/organizer/courses/index?term=${autumn.id}`);
    await organizer.tap('复制 书法');
    await organizer.tapOn('春季班');
    await organizer.sees('其余和上次一样');
    await organizer.tap('预览');
    await organizer.sees('会员看到的样子');
    await organizer.tap('发布');
    await organizer.sees('已发布，会员看得到。');
    expect(organizer.taps).toBeLessThanOrEqual(5);
    expect(organizer.keys).toBe(0);
    const spring = await termCalled('春季班');
    const { items } = await district.organizer.courses.planner({ params: { termId: spring.id } });
    expect(items).toMatchObject([{ title: '书法', state: 'published', sessions: 4 }]);
    expect(dayOf(items[0]?.firstStartsAt ?? '') >= spring.startsOn).toBe(true);
  });

  it('calls one class off, and those who have signed up are told why', async () => {
    const term = await makeTerm(district);
    const { activity } = await openCourse(district, term, { title: '太极拳' });
    const member = await district.add('王秀英', '13812345678');
    const phone = apiOf(product.url, await district.browserOf(member));
    await join(phone, activity.id);
    await organizer.open(`/organizer/activity/index?id=${activity.id}`);
    await organizer.tap(/^停.*这一场$/);
    await organizer.write('为什么停', '老师生病');
    await organizer.page
      .getByRole('dialog')
      .getByRole('button', { name: /^停.*这一场$/ })
      .click();
    await organizer.sees('停了。原因：老师生病');
    // A second tap on the same spot counts as a shaking hand for a while.
    await organizer.page.waitForTimeout(1000);
    const { sessions } = await phone.activities.show({ params: { activityId: activity.id } });
    expect(sessions.map(({ cancelled }) => cancelled)).toEqual(['老师生病', null, null, null]);
    await organizer.tap(/照常进行$/);
    await organizer.page
      .getByRole('dialog')
      .getByRole('button', { name: /照常进行$/ })
      .click();
    await organizer.page.getByText('停了。原因：老师生病').first().waitFor({ state: 'hidden' });
  });

  it('loses nothing when a colleague saves the same course meanwhile', async () => {
    const { courses } = district.organizer;
    const { items } = await courses.planner({ params: { termId: autumn.id } });
    const params = { activityId: items[0]?.activityId ?? '' };
    await organizer.open(`/organizer/course-edit/index?id=${params.activityId}`);
    const box = organizer.page.getByLabel('要带什么');
    await organizer.tap(/^签到和要带什么/);
    await box.fill('毛笔');
    await courses.update({ params, body: bodyOf(await courses.show({ params }), { place: '2楼大厅' }) });
    await organizer.tap('保存修改');
    await organizer.sees('别人刚刚改过这门课');
    await organizer.tap('照我写的存');
    await organizer.sees('改好了。会员现在看到的就是新的。');
    const { activity } = await courses.show({ params });
    expect(activity).toMatchObject({ bring: '毛笔', place: '2楼大厅' });
  });

  it('takes the plan out as Excel and brings it into another term, line by line', async () => {
    const termOf = (name: string, from: number) =>
      district.organizer.courses.createTerm({
        body: {
          ...{ unitId: district.root.id, name },
          ...{ startsOn: later(holiday, from), endsOn: later(holiday, from + 120) },
        },
      });
    const [wrong, target] = [await termOf('下一年秋季班', 335), await termOf('老年大学秋季班', -20)];
    await organizer.open(`/organizer/courses/index?term=${autumn.id}`);
    const download = organizer.page.waitForEvent('download');
    await organizer.tap('导出 Excel');
    const file = pathJoin(mkdtempSync(pathJoin(tmpdir(), 'wanqing-plan-')), 'plan.xlsx');
    await (await download).saveAs(file);
    const choose = async (term: TermView) => {
      await organizer.open(`/organizer/plan-file/index?term=${term.id}`);
      const chooser = organizer.page.waitForEvent('filechooser');
      await organizer.tap('选文件');
      await (await chooser).setFiles(file);
      await organizer.sees('看一遍再读进来');
      await organizer.sees('书法');
    };
    await choose(wrong);
    await organizer.sees('开课日期不在这个学期里。请改日期，或换一个学期。');
    await choose(target);
    await organizer.tap(/^读进来1门/);
    await organizer.sees(/读进来1门课，都是草稿/);
    const { items } = await district.organizer.courses.planner({ params: { termId: target.id } });
    expect(items).toMatchObject([{ title: '书法', state: 'draft' }]);
  });

  it('lets people sign up for a lecture, and the seats are found on its page', async () => {
    const { id } = await publish(district, { title: '冬季养生讲座', when: 'tomorrow' });
    await organizer.open(`/organizer/activity/index?id=${id}`);
    await organizer.tap('设报名办法');
    await organizer.tap(/^先到先得/);
    await organizer.write('一共多少位子', '40');
    await organizer.write('给柜台和电话留几个', '4');
    await organizer.tap('存好');
    await organizer.sees('日子和钟点还没有选全。');
    await organizer.page.getByLabel('留到：哪一天').fill(later(dayOf(Date.now()), 2));
    await organizer.page.getByLabel('留到：几点').fill('12:00');
    await organizer.page.waitForTimeout(1000);
    await organizer.tap('存好');
    await organizer.sees('存好了。会员现在看到的就是新的。');
    const { plan } = await district.organizer.signups.plan({ params: { activityId: id } });
    expect(plan).toMatchObject({ way: 'first_come', capacity: 40, deskQuota: 4 });
  });

  it('puts a show into a draw that is made on the way', async () => {
    const { id } = await publish(district, { title: '光启之声', when: 'tomorrow' });
    await organizer.open(`/organizer/signup-plan/index?activity=${id}`);
    await organizer.tap(/^抽签 ?几天/);
    await organizer.tap('新建一次抽签');
    await organizer.write('叫什么', '演出票抽签');
    await organizer.tap('建好');
    await organizer.sees('演出票抽签');
    await organizer.write('一共多少位子', '200');
    await organizer.page.getByLabel(/剩下的位子报到：哪一天/).fill(later(dayOf(Date.now()), 20));
    await organizer.tap('存好');
    await organizer.sees('存好了。会员现在看到的就是新的。');
    const { plan } = await district.organizer.signups.plan({ params: { activityId: id } });
    const { items } = await district.organizer.lottery.list({ query: {} });
    expect(items).toMatchObject([{ name: '演出票抽签', activities: 1 }]);
    expect(plan).toMatchObject({ way: 'lottery', capacity: 200, drawId: items[0]?.id });
  });

  it('fills a whole term from another, once', async () => {
    const target = await district.organizer.courses.createTerm({
      body: {
        ...{ unitId: district.root.id, name: '再下一年秋季班' },
        ...{ startsOn: later(holiday, 700), endsOn: later(holiday, 820) },
      },
    });
    await organizer.open(`/organizer/courses/index?term=${target.id}`);
    await organizer.tap('照别的学期排');
    await organizer.tap('复制「秋季班」的1门课');
    await organizer.sees('复制了1门课，都是草稿。请一门一门看过再发布。');
    await organizer.sees('书法');
    const { items } = await district.organizer.courses.planner({ params: { termId: target.id } });
    expect(items).toMatchObject([{ title: '书法', state: 'draft', sessions: 4 }]);
  });
});

/** What a colleague would save of a course, changed a little. */
function bodyOf({ activity, details, plan }: CourseForOrganizer, part: { place: string }) {
  const { title, summary, bring, contactName, contactPhone, capacity, walkInsWelcome, checkInBy } = activity;
  const {
    activityId: _,
    counts: __,
    closed: ___,
    version: planVersion,
    ...input
  } = plan as NonNullable<typeof plan>;
  return {
    activity: {
      ...{ title, summary, bring, contactName, contactPhone, capacity, walkInsWelcome, checkInBy },
      ...part,
      unitId: activity.organizer.id,
      kind: 'course' as const,
      coordinates: activity.coordinates,
      invitedUnitIds: activity.invitedUnits.map(({ id }) => id),
      sessions: activity.sessions.map(({ id, startsAt, endsAt }) => ({
        ...{ id, startsAt, endsAt },
        opensMinutesBefore: 15,
      })),
    },
    details,
    plan: input,
    version: activity.version,
    planVersion,
  };
}
