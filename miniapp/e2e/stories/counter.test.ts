import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as pathJoin } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CourseForOrganizer, MemberView, SignupState, TermView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { apiOf } from '../api.js';
import { hasBrowser, openBrowser } from '../browser.js';
import { runningCourse, signUpAtDesk } from '../classes.js';
import { type District, makeDistrict } from '../district.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';
import { join, leave, makeTerm, openCourse, requestKey } from '../signups.js';

const lottery = fileURLToPath(new URL('../../../scripts/lottery.mjs', import.meta.url));
const seats: Seat[] = [];
let product: Product;
let browser: Browser;
let district: District;
let term: TermView;
/** Sessions of an attendant in 长辈版, and of an organizer at a computer. */
let attendant: string;
let organizer: string;
let people = 0;

async function sit(token: string, size = {}): Promise<Seat> {
  const seat = await Seat.take(browser, product.url, { token, ...size });
  seats.push(seat);
  return seat;
}
const atComputer = () => sit(organizer, { width: 1280, height: 800 });

function add(name: string): Promise<MemberView> {
  people += 1;
  return district.add(name, `1381234${3100 + people}`);
}

/** A member and what they do on their own phone. */
async function withPhone(name: string) {
  const member = await add(name);
  return { member, api: apiOf(product.url, await district.browserOf(member)) };
}

/** How somebody stands on the list of an activity. */
async function stateOf({ id }: MemberView, activityId: string): Promise<SignupState | undefined> {
  const { items } = await district.organizer.signups.list({ params: { activityId }, query: {} });
  return items.find(({ memberId }) => memberId === id)?.state;
}

const typeDigits = (seat: Seat, { phoneLast4 }: MemberView) => seat.page.keyboard.type(phoneLast4 ?? '');

(hasBrowser ? describe : describe.skip)('at the counter and in the office, in a browser', () => {
  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    district = await makeDistrict(product);
    term = await makeTerm(district);
    const colleague = await district.add('钱志明', '13912340001');
    await district.give(colleague, 'desk', district.root);
    attendant = await district.browserOf(colleague);
    const leader = await district.add('陆敏', '13912340002');
    await district.give(leader, 'organizer', district.root);
    organizer = await district.browserOf(leader, { mode: 'standard', step: 1 });
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

  it('signs somebody up with three taps and four keys, and takes it back', async () => {
    const { activity } = await openCourse(district, term, { title: '书法' });
    await openCourse(district, term, { title: '合唱', after: 1 });
    const member = await add('王秀英');
    const desk = await sit(attendant);
    await desk.open('/desk/today/index');
    await desk.tap(/^替人报名/);
    await desk.tap(/^书法/);
    await desk.sees('还有10个位子，没有人候补');
    await typeDigits(desk, member);
    await desk.sees(member.name);
    await desk.tap('确定报名');
    await desk.sees('报上了');
    expect(desk.taps).toBeLessThanOrEqual(3);
    expect(desk.keys).toBe(4);
    expect(await stateOf(member, activity.id)).toBe('confirmed');
    await desk.sees('还有9个位子，没有人候补');
    await desk.tap(`撤销${member.name}`);
    await desk.sees(`已撤销${member.name}`);
    expect(['left', 'removed']).toContain(await stateOf(member, activity.id));
  });

  it('shows a condition that is not met, and lets staff overrule it; two come together', async () => {
    const gates = { ageFrom: null, ageTo: 65, after: [], perTerm: null, health: '' };
    const { activity } = await openCourse(district, term, {
      title: '轮滑',
      plan: { gates, companions: true },
    });
    const [one, other] = [await add('李建国'), await add('周福根')];
    const desk = await sit(attendant);
    await desk.open(`/desk/signup/index?activity=${activity.id}`);
    await typeDigits(desk, one);
    await desk.sees(/的人参加/);
    await desk.tap('照样报');
    await desk.sees('报上了');
    expect(await stateOf(one, activity.id)).toBe('confirmed');
    const pair = await openCourse(district, term, {
      title: '交谊舞',
      after: 2,
      plan: { companions: true },
    });
    await desk.open(`/desk/signup/index?activity=${pair.activity.id}`);
    await typeDigits(desk, one);
    await desk.tap('再加一位同来的');
    await desk.sees('和李建国一起来的是谁');
    await typeDigits(desk, other);
    await desk.tap('两位一起报');
    await desk.sees('报上了');
    expect([await stateOf(one, pair.activity.id), await stateOf(other, pair.activity.id)]).toEqual([
      'confirmed',
      'confirmed',
    ]);
  });

  it('takes an offered seat for somebody who was rung up, with one tap on the list', async () => {
    const { activity } = await openCourse(district, term, { title: '太极拳', plan: { capacity: 1 } });
    const [first, second] = [await withPhone('陈桂芳'), await withPhone('张阿妹')];
    const held = await join(first.api, activity.id);
    await join(second.api, activity.id);
    await leave(first.api, held.id);
    const office = await atComputer();
    await office.open(`/organizer/signups/index?activity=${activity.id}`);
    await office.sees(/^等回话 请在.*前回话$/);
    await office.tap('打过电话，说来 张阿妹');
    await office.sees('张阿妹的位子定下了。');
    expect(office.taps).toBe(1);
    expect(await stateOf(second.member, activity.id)).toBe('confirmed');
  });

  it('says so when a colleague was faster, and shows how it stands now', async () => {
    const { activity } = await openCourse(district, term, { title: '合唱团', plan: { way: 'approval' } });
    const [asked, other] = [await withPhone('沈根宝'), await withPhone('朱金妹')];
    const request = await join(asked.api, activity.id);
    await join(other.api, activity.id);
    const office = await atComputer();
    await office.open(`/organizer/signups/index?activity=${activity.id}`);
    const body = { reason: '', requestKey: requestKey() };
    await district.organizer.signups.approve({ params: { signupId: request.id }, body });
    await office.tap('同意沈根宝');
    await office.sees(/这一位不用审了/);
    await office.page.getByText('沈根宝').locator('visible=true').first().waitFor({ state: 'hidden' });
    await office.tap('不同意朱金妹');
    await office.write('为什么', '这门课要先学初级班');
    await office.page.getByRole('dialog').getByRole('button', { name: '不同意朱金妹' }).click();
    await office.sees('没有同意朱金妹，本人会看到原因。');
    expect([await stateOf(asked.member, activity.id), await stateOf(other.member, activity.id)]).toEqual([
      'confirmed',
      'refused',
    ]);
  });

  it('runs a draw from the trial to its publication, and anybody can recompute it', async () => {
    const { organizer: own, root } = district;
    const times = { opensAt: new Date(Date.now() - 60_000).toISOString() };
    const made = await own.lottery.create({
      body: {
        ...{ unitId: root.id, name: '春季班抽签', ...times },
        closesAt: new Date(Date.now() + 60_000).toISOString(),
      },
    });
    const params = { drawId: made.id };
    const plan = { way: 'lottery' as const, drawId: made.id, capacity: 1 };
    const [paint, photo] = [
      await openCourse(district, term, { title: '国画', plan }),
      await openCourse(district, term, { title: '摄影', plan, after: 1 }),
    ];
    for (const name of ['顾福根', '马招娣', '吴凤英']) {
      const { api } = await withPhone(name);
      await api.lottery.apply({
        params,
        body: {
          ...{ choices: [paint.activity.id, photo.activity.id], healthConfirmed: true, companion: null },
          requestKey: requestKey(),
        },
      });
    }
    const office = await atComputer();
    await office.open(`/organizer/draw/index?id=${made.id}`);
    await office.sees(made.seedHash);
    await office.tap('试抽一次');
    await office.sees('3份报名里，2份有位子。');
    await office.sees('试抽的结果，不算数');
    const { version } = await own.lottery.organizerShow({ params });
    const closesAt = new Date(Date.now() + 1_000).toISOString();
    await own.lottery.update({
      params,
      body: { unitId: root.id, name: '春季班抽签', ...times, closesAt, version },
    });
    await sleep(1_500);
    await office.open(`/organizer/draw/index?id=${made.id}`);
    await office.tap('现在抽签');
    await office.tap('抽「春季班抽签」');
    await office.sees('抽签的结果');
    await office.tap('公布结果');
    await office.sees(/马上给2份报名定下位子/);
    await office.tap('公布「春季班抽签」');
    await office.sees(/已经公布$/);
    const { seed, state } = await own.lottery.organizerShow({ params });
    expect(state).toBe('published');
    await office.sees(seed ?? 'no seed');
    const download = office.page.waitForEvent('download');
    await office.tap('导出名单');
    const file = pathJoin(mkdtempSync(pathJoin(tmpdir(), 'wanqing-draw-')), 'list.csv');
    await (await download).saveAs(file);
    expect(readFileSync(file, 'utf8')).not.toContain('顾福根');
    expect(execFileSync(process.execPath, [lottery, file], { encoding: 'utf8' })).toContain('全部对上了。');
    const { items } = await own.signups.list({ params: { activityId: paint.activity.id }, query: {} });
    expect(items.map(it => it.state).sort()).toEqual(['confirmed', 'waiting', 'waiting']);
  });

  describe('in class', () => {
    let course: CourseForOrganizer;
    const pupils: MemberView[] = [];

    beforeAll(async () => {
      for (const name of ['郑阿妹', '袁林根', '方招娣', '何桂珍']) pupils.push(await add(name));
      const teacher = await add('周老师');
      course = await runningCourse(district, term, { title: '二胡', teacher, days: [-1], pupils });
      teacherToken = await district.browserOf(teacher);
    });
    let teacherToken: string;

    it('lets a teacher mark the exceptions and say that all others came', async () => {
      const phone = await sit(teacherToken);
      await phone.open('/pages/me/index');
      await phone.tap('我的课');
      await phone.tap(/二胡/);
      await phone.sees('到了0人，全班4人');
      await phone.tap('袁林根请假');
      await phone.sees('还有3人没有记');
      await phone.tap('何桂珍没来');
      await phone.sees('还有2人没有记');
      await phone.tap('何桂珍改回来');
      await phone.sees('还有3人没有记');
      await phone.tap('何桂珍没来');
      await phone.sees('还有2人没有记');
      await phone.tap('其余都到了');
      await phone.sees('这2位会记成到了：方招娣、郑阿妹');
      await phone.tap('都到了');
      await phone.sees('到了2人，全班4人');
      await phone.sees('全班都记好了。');
      const { people: book } = await district.organizer.courses.book({
        params: { activityId: course.activity.id },
      });
      expect(Object.fromEntries(book.map(({ name, entries }) => [name, entries[0]]))).toEqual({
        郑阿妹: 'came',
        袁林根: 'excused',
        方招娣: 'came',
        何桂珍: 'absent',
      });
    });

    it('shows the class book and prints a certificate for each who came often enough', async () => {
      const office = await atComputer();
      await office.open(`/organizer/class-book/index?activity=${course.activity.id}`);
      await office.sees('郑阿妹');
      await office.tap('结业证书');
      await office.sees('2人到课满60%，一人一张。');
      const { items } = await district.organizer.courses.certificates({
        params: { activityId: course.activity.id },
      });
      expect(items.map(({ name }) => name).sort()).toEqual(['方招娣', '郑阿妹'].sort());
      for (const { number } of items) await office.sees(`编号　${number}`);
      expect(sheetsOf(await office.page.pdf({ preferCSSPageSize: true }))).toEqual([
        [842, 595],
        [842, 595],
      ]);
    });

    it('draws the figures of the course, each with its numbers', async () => {
      await signUpAtDesk(district.organizer, course.activity.id, (await add('戴福生')).id);
      const office = await atComputer();
      await office.open(`/organizer/figures/index?activity=${course.activity.id}`);
      await office.sees('30个位子，报上了5人。');
      await office.page.locator('canvas').locator('visible=true').first().waitFor();
      const download = office.page.waitForEvent('download');
      await office.tap('存图片');
      expect((await download).suggestedFilename()).toBe('报名的人和位子.png');
      await office.tap('看数字');
      await office.sees('报满了几成');
    });
  });
});

/** Width and height of each page of a PDF, in whole points. */
function sheetsOf(pdf: Buffer): number[][] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g);
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}
