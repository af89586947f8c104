import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import {
  afterClosing,
  applyAs,
  deskApply,
  drawInput,
  lotteryPlan,
  makeDraw,
  makeDrawnCourse,
} from '../../../test/make-draw.js';
import { seatsOf as bookOf } from '../../../test/make-signup.js';
import { requestKey } from '../../../test/sample.js';
import { hashOf } from './list.rules.js';

const startsAt = '2026-11-22T01:00:00.000Z';

describe('a lottery', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  const lottery = () => app.as('organizer').lottery;
  const shown = (drawId: Id) => lottery().organizerShow({ params: { drawId } });
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, () => app.district.addMember()));
  async function phone() {
    const member = await app.district.addMember();
    return { member, ...(await app.newPhone(member.id)) };
  }
  async function drawn(drawId: Id) {
    app.clock.set(afterClosing);
    return lottery().draw({ params: { drawId } });
  }
  async function published(drawId: Id) {
    await drawn(drawId);
    return lottery().publish({ params: { drawId } });
  }
  const seatsOf = async (activityId: Id) => {
    const { plan, rows } = await bookOf(app, activityId);
    const inState = (state: string) => rows.filter(row => row.state === state);
    return { counts: plan, confirmed: inState('confirmed'), waiting: inState('waiting') };
  };

  describe('is made', () => {
    it('with a promised seed that nobody sees', async () => {
      const { drawId } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法', draft: true }]);
      const draw = await shown(drawId);
      expect(draw).toMatchObject({
        state: 'open',
        seed: null,
        listHash: null,
        applications: 0,
        people: 0,
        version: 1,
      });
      expect(draw.seedHash).toMatch(/^[0-9a-f]{64}$/);
      expect(draw.activities.map(({ number, seats, activity }) => [number, seats, activity.title])).toEqual([
        [1, 2, '太极拳'],
      ]);
      expect(draw.mayRemove).toBe(false);
    });

    it('and every draw has a seed of its own', async () => {
      const hashes = await Promise.all(
        [makeDraw(app, []), makeDraw(app, [])].map(async made => (await shown((await made).drawId)).seedHash),
      );
      expect(new Set(hashes).size).toBe(2);
    });

    it('for the seats that are neither kept nor taken', async () => {
      const plan = { capacity: 5, deskQuota: 2, deskQuotaUntil: '2026-12-01T00:00:00.000Z' };
      const { drawId, courses } = await makeDraw(app, [plan]);
      expect((await shown(drawId)).activities[0]).toMatchObject({ capacity: 5, seats: 3 });
      const { id } = await app.district.addMember();
      await app.as('desk').signups.deskJoin({
        params: { activityId: courses[0] as Id },
        body: { memberId: id, companionId: null, anyway: false, requestKey: requestKey() },
      });
      expect((await shown(drawId)).activities[0]?.seats).toBe(3);
    });

    it.each([
      ['ends before it begins', { closesAt: '2026-11-21T23:00:00.000Z' }],
      ['is over already', { opensAt: '2026-11-20T00:00:00.000Z', closesAt: '2026-11-21T00:00:00.000Z' }],
    ])('not where it %s', async (_, times) => {
      await expect(lottery().create({ body: drawInput(app.district, times) })).rejects.toMatchObject({
        code: 'DRAW_TIMES_WRONG',
      });
    });

    it('only by organizers of its unit', async () => {
      const body = drawInput(app.district, { unitId: app.district.root.id });
      await expect(lottery().create({ body })).rejects.toMatchObject({ status: 404 });
    });
  });

  describe('is changed', () => {
    it('with its courses following its times', async () => {
      const { drawId, courses } = await makeDraw(app, [{ closesAt: '2026-11-23T00:00:00.000Z' }]);
      const times = { opensAt: '2026-11-22T02:00:00.000Z', closesAt: '2026-11-25T02:00:00.000Z' };
      await lottery().update({ params: { drawId }, body: { ...drawInput(app.district, times), version: 1 } });
      const { plan } = await app.as('organizer').signups.plan({ params: { activityId: courses[0] as Id } });
      expect(plan).toMatchObject(times);
    });

    it('by one organizer at a time', async () => {
      const { drawId } = await makeDraw(app, []);
      const change = (name: string) =>
        lottery().update({ params: { drawId }, body: { ...drawInput(app.district, { name }), version: 1 } });
      const results = await Promise.allSettled([change('甲'), change('乙')]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('but does not open later than somebody applied', async () => {
      const { drawId, courses } = await makeDraw(app);
      await applyAs(app.as('member'), drawId, ...courses);
      const body = { ...drawInput(app.district, { opensAt: '2026-11-22T02:00:00.000Z' }), version: 1 };
      await expect(lottery().update({ params: { drawId }, body })).rejects.toMatchObject({
        code: 'DRAW_TIMES_WRONG',
      });
    });

    it('not any more once it is drawn', async () => {
      const { drawId } = await makeDraw(app);
      await drawn(drawId);
      await expect(
        lottery().update({ params: { drawId }, body: { ...drawInput(app.district), version: 2 } }),
      ).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('or thrown away, while there is nothing in it', async () => {
      const { drawId } = await makeDraw(app, []);
      await lottery().remove({ params: { drawId } });
      await expect(shown(drawId)).rejects.toMatchObject({ status: 404 });
      const { drawId: used } = await makeDraw(app);
      await expect(lottery().remove({ params: { drawId: used } })).rejects.toMatchObject({
        code: 'DRAW_IN_USE',
      });
    });

    it('and listed, latest first', async () => {
      const { drawId } = await makeDraw(app, [{}, {}], { name: '夏季课程抽签' });
      const { items } = await lottery().list({ query: {} });
      expect(items[0]).toMatchObject({
        id: drawId,
        name: '夏季课程抽签',
        activities: 2,
        applications: 0,
        state: 'open',
      });
      const elsewhere = await app.as('elsewhere').lottery.list({ query: {} });
      expect(elsewhere.items.some(({ id }) => id === drawId)).toBe(false);
    });
  });

  describe('takes courses', () => {
    it('of those who organize it only, and not once it is drawn', async () => {
      const { drawId } = await makeDraw(app, []);
      await drawn(drawId);
      await expect(makeDrawnCourse(app, drawId)).rejects.toMatchObject({ code: 'DRAW_UNKNOWN' });
      const district = await app.as('district').lottery.create({
        body: drawInput(app.district, {
          unitId: app.district.root.id,
          closesAt: '2026-11-30T00:00:00.000Z',
        }),
      });
      await expect(makeDrawnCourse(app, district.id)).rejects.toMatchObject({ code: 'DRAW_UNKNOWN' });
    });

    it('and gives them back while nobody chose them', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, {}]);
      const [first, second] = courses as [Id, Id];
      await applyAs(app.as('member'), drawId, first);
      const firstCome = (activityId: Id) =>
        app.as('organizer').signups.setPlan({
          params: { activityId },
          body: { ...lotteryPlan(drawId, { way: 'first_come', drawId: null }), version: 1 },
        });
      await expect(firstCome(first)).rejects.toMatchObject({ code: 'SIGNUP_IN_USE' });
      await firstCome(second);
      expect((await shown(drawId)).activities.map(({ activity }) => activity.id)).toEqual([first]);
    });
  });

  it('is what the sign-up of its courses says until it is published, and the plan from then on', async () => {
    const closesAt = '2026-12-10T04:00:00.000Z';
    const { drawId, courses } = await makeDraw(app, [{ closesAt }]);
    const glance = async () => {
      const { api } = await phone();
      const page = await api.signups.show({ params: { activityId: courses[0] as Id }, query: {} });
      const { canSignUp, ...said } = page.glance;
      return { way: said.way, closesAt: said.closesAt, can: canSignUp.ok || canSignUp.reason };
    };
    expect(await glance()).toEqual({ way: 'lottery', closesAt: afterClosing, can: true });
    app.clock.set(afterClosing);
    expect(await glance()).toEqual({ way: 'lottery', closesAt: afterClosing, can: 'DRAW_CLOSED' });
    await published(drawId);
    expect(await glance()).toEqual({ way: 'lottery', closesAt, can: true });
  });

  describe('is drawn', () => {
    it('not before it closes', async () => {
      const { drawId } = await makeDraw(app);
      await expect(lottery().draw({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_NOT_CLOSED' });
    });

    it('by trial as often as one likes, and nothing changes', async () => {
      const { drawId, courses } = await makeDraw(app);
      for (const { id } of await people(3)) await deskApply(app, drawId, id, courses);
      for (let tries = 0; tries < 3; tries++) {
        const figures = await lottery().trial({ params: { drawId } });
        expect(figures).toMatchObject({
          trial: true,
          applications: 3,
          withSeat: 2,
          firstChoice: 2,
          withoutSeat: 1,
        });
        expect(figures.activities).toMatchObject([{ seats: 2, taken: 2, waiting: 1 }]);
      }
      expect(await shown(drawId)).toMatchObject({
        state: 'open',
        listHash: null,
        applications: 3,
        people: 3,
      });
      await drawn(drawId);
      await expect(lottery().trial({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('once, and its figures stay', async () => {
      const { drawId, courses } = await makeDraw(app, [{}, {}]);
      for (const { id } of await people(5)) await deskApply(app, drawId, id, courses);
      const figures = await drawn(drawId);
      expect(figures).toMatchObject({
        trial: false,
        applications: 5,
        withSeat: 4,
        firstChoice: 2,
        withoutSeat: 1,
      });
      expect(await lottery().figures({ params: { drawId } })).toEqual(figures);
      await expect(lottery().draw({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_DONE' });
    });

    it('before the organizers only: members see nothing of it', async () => {
      const { drawId, courses } = await makeDraw(app);
      await applyAs(app.as('member'), drawId, ...courses);
      await drawn(drawId);
      const { lottery: members } = app.as('member');
      const page = await members.show({ params: { drawId }, query: {} });
      expect(page).toMatchObject({ state: 'drawn', seed: null, mine: { result: null } });
      expect(page.listHash).toMatch(/^[0-9a-f]{64}$/);
      await expect(members.lines({ params: { drawId }, query: {} })).rejects.toMatchObject({
        code: 'DRAW_NOT_DONE',
      });
      expect((await lottery().lines({ params: { drawId }, query: {} })).items).toHaveLength(1);
      expect((await seatsOf(courses[0] as Id)).counts.taken).toBe(0);
    });
  });

  describe('is published', () => {
    it('with seats, wait-lists in order of turn, and the seed', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法', capacity: 1 }]);
      const [first, second] = courses as [Id, Id];
      for (const { id } of await people(3)) await deskApply(app, drawId, id, [first]);
      for (const { id } of await people(2)) await deskApply(app, drawId, id, [first, second]);
      const { seed, seedHash, state } = await published(drawId);
      expect([state, hashOf(seed ?? '')]).toEqual(['published', seedHash]);

      const { items: lines } = await app.as('member').lottery.lines({ params: { drawId }, query: {} });
      const byTurn = [...lines].sort((a, b) => a.turn - b.turn);
      const { items } = await app.as('desk').lottery.applications({ params: { drawId }, query: {} });
      const memberOf = new Map(items.map(({ number, memberId }) => [number, memberId]));
      const inFirst = await seatsOf(first);
      expect(inFirst.confirmed.map(({ memberId }) => memberId)).toEqual(
        byTurn.filter(({ got }) => got === 1).map(({ number }) => memberOf.get(number)),
      );
      expect(inFirst.waiting.map(({ memberId }) => memberId)).toEqual(
        byTurn.filter(({ got }) => got !== 1).map(({ number }) => memberOf.get(number)),
      );
      expect(inFirst.counts).toMatchObject({ taken: 2, waiting: 3 });
      expect(inFirst.confirmed.every(({ via }) => via === 'lottery')).toBe(true);
      expect((await seatsOf(second)).counts.taken).toBe(1);
    });

    it('not before it is drawn, and once however often it is asked', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { member, api } = await phone();
      await applyAs(api, drawId, ...courses);
      await expect(lottery().publish({ params: { drawId } })).rejects.toMatchObject({
        code: 'DRAW_NOT_DONE',
      });
      await drawn(drawId);
      const twice = await Promise.all([1, 2, 3].map(() => lottery().publish({ params: { drawId } })));
      expect(new Set(twice.map(({ publishedAt }) => publishedAt)).size).toBe(1);
      await app.work();
      const { items } = await api.notices.list({ query: {} });
      expect(items.filter(({ kind }) => kind === 'signup')).toHaveLength(1);
      expect((await seatsOf(courses[0] as Id)).confirmed.map(({ memberId }) => memberId)).toEqual([
        member.id,
      ]);
    });

    it('and tells each what became of them', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 1 }]);
      const phones = [await phone(), await phone()];
      for (const { api } of phones) await applyAs(api, drawId, ...courses);
      await published(drawId);
      await app.work();
      const told = await Promise.all(
        phones.map(async ({ api }) => {
          const page = await api.lottery.show({ params: { drawId }, query: {} });
          const notices = (await api.notices.list({ query: {} })).items;
          return { result: page.mine?.result, titles: notices.map(({ title }) => title) };
        }),
      );
      const [won, lost] = told.sort(
        (a, b) => (a.result?.activityId ? -1 : 1) - (b.result?.activityId ? -1 : 1),
      );
      expect(won?.result).toEqual({ activityId: courses[0], waiting: [] });
      expect(won?.titles).toHaveLength(1);
      expect(lost?.result).toEqual({
        activityId: null,
        waiting: [{ activityId: courses[0], title: '太极拳', ahead: 0 }],
      });
      expect(lost?.titles).toEqual(['这次没有抽到：春季课程抽签']);
    });

    it('and from then on seats go on in order: who leaves makes room for the head of the wait-list', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 1 }]);
      const [activityId] = courses as [Id];
      for (const { id } of await people(2)) await deskApply(app, drawId, id, courses);
      await published(drawId);
      const { confirmed, waiting } = await seatsOf(activityId);
      await app.as('desk').signups.leave({
        params: { signupId: confirmed[0]?.id as Id },
        body: { reason: '', alone: false, requestKey: requestKey() },
      });
      const { items } = await app
        .as('organizer')
        .signups.list({ params: { activityId }, query: { state: 'offered' } });
      expect(items.map(({ memberId }) => memberId)).toEqual([waiting[0]?.memberId]);
    });

    it('and what is left goes in order of arrival, as before it does not', async () => {
      const { drawId, courses } = await makeDraw(app);
      const { api } = await phone();
      const join = () =>
        api.signups.join({
          params: { activityId: courses[0] as Id },
          body: { companion: null, healthConfirmed: false, despiteConflicts: true, requestKey: requestKey() },
        });
      await expect(join()).rejects.toMatchObject({ code: 'SIGNUP_BY_LOTTERY' });
      await published(drawId);
      expect(await join()).toMatchObject({ state: 'confirmed' });
    });

    it('without those who are not on the roster any more', async () => {
      const { drawId, courses } = await makeDraw(app, [{ capacity: 3 }]);
      const [gone, partner, other] = await people(3);
      await deskApply(app, drawId, gone?.id as Id, courses, partner?.id as Id);
      await deskApply(app, drawId, other?.id as Id, courses);
      await app.as('organizer').members.archive({ params: { memberId: gone?.id as Id } });
      await published(drawId);
      const { confirmed } = await seatsOf(courses[0] as Id);
      expect(confirmed.map(({ memberId }) => memberId).sort()).toEqual([partner?.id, other?.id].sort());
    });

    it('and who got a course they like less is told that they wait for the other', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳', capacity: 1 }, { title: '书法' }]);
      const phones = [await phone(), await phone()];
      for (const { api } of phones) await applyAs(api, drawId, ...courses);
      await published(drawId);
      await app.work();
      const titles = await Promise.all(
        phones.map(async ({ api }) =>
          (await api.notices.list({ query: {} })).items.map(({ title }) => title),
        ),
      );
      const still = '还排着候补：春季课程抽签';
      expect(titles.map(all => [all.length, all.includes(still)]).sort()).toEqual([
        [1, false],
        [2, true],
      ]);
    });

    it('without the courses that were called off meanwhile', async () => {
      const { drawId, courses } = await makeDraw(app, [{ title: '太极拳' }, { title: '书法' }]);
      const [first, second] = courses as [Id, Id];
      const { api } = await phone();
      await applyAs(api, drawId, first, second);
      await drawn(drawId);
      await app
        .as('organizer')
        .activities.cancel({ params: { activityId: first }, body: { reason: '老师病了' } });
      await lottery().publish({ params: { drawId } });
      expect((await seatsOf(first)).confirmed).toEqual([]);
      await app.work();
      const { items } = await api.notices.list({ query: {} });
      expect(items.some(({ title }) => title.startsWith('这次没有抽到'))).toBe(true);
    });
  });

  describe('its list', () => {
    const script = fileURLToPath(new URL('../../../../scripts/lottery.mjs', import.meta.url));
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'draw-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const recompute = (content: string, ...more: string[]) =>
      new Promise<{ code: number; said: string }>(resolve => {
        const file = join(folder, 'list.csv');
        writeFileSync(file, content);
        execFile(process.execPath, [script, file, ...more], (error, stdout, stderr) => {
          resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr });
        });
      });
    const exported = async (drawId: Id) => {
      const { name, content } = await lottery().export({ params: { drawId } });
      return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) };
    };

    async function someDraw() {
      const { drawId, courses } = await makeDraw(app, [
        { title: '=太极拳, "上午"' },
        { title: '书法', capacity: 3 },
        { title: '合唱', capacity: 1 },
      ]);
      const [a, b, c] = courses as [Id, Id, Id];
      const chosen = [[a], [a, b], [b, c, a], [c], [c, a], [b]];
      for (const choices of chosen)
        for (const { id } of await people(2)) await deskApply(app, drawId, id, choices);
      const [one, two] = await people(2);
      await deskApply(app, drawId, one?.id as Id, [a, b], two?.id as Id);
      return drawId;
    }

    it('recomputes to what was published, by a program of its own', async () => {
      const drawId = await someDraw();
      await published(drawId);
      const { name, text } = await exported(drawId);
      expect(name).toBe('春季课程抽签 抽签名单.csv');
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text).toContain('"\'=太极拳, ""上午"""\n');
      expect(await recompute(text)).toEqual({ code: 0, said: expect.stringContaining('全部对上了') });
    });

    it('is found out where anything in it is forged', async () => {
      const drawId = await someDraw();
      const { seed } = await published(drawId);
      const { text } = await exported(drawId);
      const other = hashOf('another seed');
      const forged = {
        seed: text.replace(seed ?? '', other),
        'the promised hash': text.replace(/^seedHash,.*$/m, `seedHash,${other}`),
        seats: text.replace(/^2,3,书法$/m, '2,4,书法'),
        choices: text.replace(/^1,1,1,/m, '1,1,2,'),
        people: text.replace(/^13,2,/m, '13,1,'),
        'what one got': text.replace(/^(1,1,1,.*,)\d*$/m, '$12'),
        'an application more': `${text}14,1,1,${other},14,\n`,
        'an application less': text.replace(/^4,.*\n/m, ''),
      };
      for (const [what, content] of Object.entries(forged)) {
        expect(content === text ? `nothing changed: ${what}` : what).toBe(what);
        expect({ what, ...(await recompute(content)) }).toEqual({
          what,
          code: 1,
          said: expect.stringContaining('不对'),
        });
      }
      expect((await recompute('姓名,电话\n')).code).toBe(2);
    });

    it('is fixed before the seed is shown, and has no names', async () => {
      const drawId = await someDraw();
      await expect(lottery().export({ params: { drawId } })).rejects.toMatchObject({ code: 'DRAW_NOT_DONE' });
      await drawn(drawId);
      const before = await exported(drawId);
      expect(before.text).toContain('\nseed,\n');
      expect((await recompute(before.text)).code).toBe(2);
      const { seed } = await lottery().publish({ params: { drawId } });
      expect((await recompute(before.text, seed ?? '')).code).toBe(0);
      expect((await exported(drawId)).text).toBe(before.text.replace('\nseed,\n', `\nseed,${seed}\n`));
      expect(before.text).not.toMatch(/王秀英/);
    });

    it('is read page by page', async () => {
      const drawId = await someDraw();
      await published(drawId);
      const { lottery: members } = app.as('member');
      const first = await members.lines({ params: { drawId }, query: { limit: 10 } });
      const rest = await members.lines({ params: { drawId }, query: { cursor: first.next ?? '' } });
      expect([...first.items, ...rest.items].map(({ number }) => number)).toEqual(
        Array.from({ length: 13 }, (_, index) => index + 1),
      );
      expect(rest.next).toBeNull();
      expect([...first.items, ...rest.items].at(-1)).toMatchObject({ people: 2, choices: [1, 2] });
    });
  });
});
