import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActivityForOrganizer, MemberView } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { publish } from '../activities.js';
import { hasBrowser, openBrowser } from '../browser.js';
import { type District, makeDistrict } from '../district.js';
import { filmQr, readQr } from '../qr.js';
import { Seat } from '../seat.js';
import { type Product, startProduct } from '../server.js';

const folder = mkdtempSync(join(tmpdir(), 'wanqing-film-'));
const film = join(folder, 'camera.y4m');
const seats: Seat[] = [];
let product: Product;
let browser: Browser;
let district: District;
let activity: ActivityForOrganizer;
/** The attendant's session. */
let attendant: string;
let people = 0;

const door = () => `/desk/door/index?session=${activity.sessions[0]?.id}`;

async function sit(token?: string): Promise<Seat> {
  const seat = await Seat.take(browser, product.url, { token });
  seats.push(seat);
  return seat;
}

function add(name: string): Promise<MemberView> {
  people += 1;
  return district.add(name, `1381234${5000 + people}`);
}

/** How somebody was checked in, as the organizer's list says. */
async function methodOf({ id }: MemberView): Promise<string | undefined> {
  const params = { sessionId: activity.sessions[0]?.id ?? '' };
  const { items } = await district.organizer.checkins.arrivals({ params, query: {} });
  return items.find(({ memberId }) => memberId === id)?.method;
}

(hasBrowser ? describe : describe.skip)('at the door, in a browser', () => {
  beforeAll(async () => {
    filmQr(film);
    product = await startProduct();
    browser = await openBrowser(film);
    district = await makeDistrict(product);
    activity = await publish(district, { title: '眼睛保护讲座', when: 'now' });
    const colleague = await district.add('钱志明', '13912340001');
    await district.give(colleague, 'desk', district.root);
    attendant = await district.browserOf(colleague);
  }, 180_000);

  afterEach(async () => {
    const uncalled = seats.map(seat => seat.uncalled);
    await Promise.all(seats.splice(0).map(seat => seat.leave()));
    filmQr(film);
    expect(uncalled.filter(count => count > 0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('checks in a recognised member by the poster without a tap', async () => {
    const member = await add('王秀英');
    const phone = await sit(await district.browserOf(member));
    await phone.open(activity.posterUrl);
    await phone.sees('签到成功');
    expect({ taps: phone.taps, keys: phone.keys }).toEqual({ taps: 0, keys: 0 });
    expect(phone.signals.map(it => it.split(' ')[0])).toEqual(expect.arrayContaining(['sound', 'vibration']));
    await phone.open(activity.posterUrl);
    await phone.sees('已经签过了');
    expect(await methodOf(member)).toBe('poster');
  });

  it('recognises a first-time phone by its rescue code, and the phone goes on by itself', async () => {
    const member = await add('李建国');
    const phone = await sit();
    await phone.open(activity.posterUrl);
    await phone.sees('没认出您');
    const digits = /^\d{4}$/m.exec(await phone.text())?.[0] ?? '';
    const desk = await sit(attendant);
    await desk.open(door());
    for (const digit of digits) await desk.tap(digit);
    await desk.sees('这部手机是谁的');
    for (const digit of member.phoneLast4 ?? '') await desk.tap(digit);
    await desk.tapOn(member.name);
    await desk.sees('签到成功');
    await phone.sees('签到成功');
    await phone.sees(`${member.name}，您好。`);
    expect(phone.taps).toBe(0);
    expect(await methodOf(member)).toBe('rescue');
  });

  it("checks in by the very code that a member's phone shows, seen by the desk's camera", async () => {
    const member = await add('陈桂芳');
    const phone = await sit(await district.browserOf(member));
    await phone.open('/pages/home/index');
    await phone.tap('我的签到码');
    const shown = readQr(await phone.pictureOf(/签到码/));
    expect(shown).toMatch(/\/k\/[0-9a-z]{16}$/);
    filmQr(film, shown);
    const desk = await sit(attendant);
    await desk.open(door());
    await desk.sees(member.name);
    await desk.sees('签到成功');
    expect({ taps: desk.taps, keys: desk.keys }).toEqual({ taps: 0, keys: 0 });
    expect(await methodOf(member)).toBe('card');
  });

  it('checks in by a card read with a scanner on a cable, and takes the next one at once', async () => {
    const [first, second] = [await add('张阿妹'), await add('沈根宝')];
    const desk = await sit(attendant);
    await desk.open(door());
    for (const { id, name } of [first, second]) {
      const { items } = await district.organizer.members.cards({ query: { memberId: id } });
      await desk.typesLikeAScanner(items[0]?.url ?? '');
      await desk.sees(name);
    }
    expect([await methodOf(first), await methodOf(second)]).toEqual(['card', 'card']);
    expect(desk.taps).toBe(0);
  });

  it('checks in by the last four digits with four keys, and lets the attendant take it back', async () => {
    const member = await add('周玉珍');
    const desk = await sit(attendant);
    await desk.open(door());
    for (const digit of member.phoneLast4 ?? '') await desk.tap(digit);
    await desk.sees('签到成功');
    expect(desk.taps).toBe(4);
    expect(await methodOf(member)).toBe('last4');
    await desk.tap(`撤销${member.name}`);
    await desk.sees(`已撤销${member.name}`);
    expect(await methodOf(member)).toBeUndefined();
    for (const digit of member.phoneLast4 ?? '') await desk.tap(digit);
    await desk.sees('签到成功');
    expect(await methodOf(member)).toBe('last4');
  });

  it('shows both where two people share four digits', async () => {
    const one = await district.add('吴凤英', '13712349090');
    const other = await district.add('郑阿妹', '13612349090');
    const desk = await sit(attendant);
    await desk.open(door());
    for (const digit of '9090') await desk.tap(digit);
    await desk.sees(one.name);
    await desk.tapOn(other.name);
    await desk.sees('签到成功');
    expect([await methodOf(one), await methodOf(other)]).toEqual([undefined, 'last4']);
  });
});
