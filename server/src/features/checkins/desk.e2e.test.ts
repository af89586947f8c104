import type { ActivityForOrganizer, ActivityInput, DeskSubject } from '@wanqing/shared';
import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeActivity, openSession } from '../../../test/make-activity.js';

const start = '2026-11-22T01:00:00.000Z';
const minute = 60_000;
let keys = 0;
const requestKey = () => `desk-request-${++keys}`;
const card = (code: string): DeskSubject => ({ by: 'card', scanned: code });

describe('the desk', () => {
  let app: TestApp;
  let desk: TestApi;
  beforeAll(async () => {
    app = await startApp();
    desk = app.as('desk');
  });
  afterAll(() => app.stop());
  beforeEach(() => app.clock.set(start));

  const activity = (overrides: Partial<ActivityInput> = {}) =>
    makeActivity(app.as('organizer'), app.district, overrides);
  const at = ({ sessions }: ActivityForOrganizer) => ({ params: { sessionId: sessions[0]?.id ?? '' } });
  const checkIn = (
    made: ActivityForOrganizer,
    subject: DeskSubject,
    more: { anyway?: true; requestKey?: string } = {},
  ) => desk.checkins.deskCheckIn({ ...at(made), body: { subject, requestKey: requestKey(), ...more } });
  const scan = (api: TestApi, code: string) =>
    api.checkins.scan({ body: { code, requestKey: requestKey() } });

  describe('finds people', () => {
    let made: ActivityForOrganizer;
    beforeAll(async () => {
      const { branchB } = app.district;
      await app.district.addMember({ name: '欧阳䶮', phone: '13911118888', birth: '1940-11-23' });
      await app.district.addMember({ name: '欧阳明', phone: null, landline: '021-64378888' });
      await app.district.addMember({ name: '欧阳远', phone: '13922228888' }, branchB);
      made = await activity();
    });

    it('by the last four digits of a mobile or a landline, guests only', async () => {
      const { items, claim } = await desk.checkins.deskFind({ ...at(made), query: { digits: '8888' } });
      expect(items.map(({ name }) => name)).toEqual(['欧阳䶮', '欧阳明'].sort());
      expect(items.find(({ name }) => name === '欧阳䶮')).toMatchObject({
        branch: { name: '第一支部' },
        age: 85,
        phoneLast4: '8888',
        invited: true,
        cameAt: null,
      });
      expect(claim).toBeNull();
    });

    it('of the whole district where walk-ins are welcome, guests first', async () => {
      const open = await activity({ walkInsWelcome: true });
      const { items } = await desk.checkins.deskFind({ ...at(open), query: { digits: '8888' } });
      expect(items.map(({ invited }) => invited)).toEqual([true, true, false]);
      expect(items.at(-1)?.name).toBe('欧阳远');
    });

    it('by a surname or the start of a name, never by its middle', async () => {
      const names = async (name: string) =>
        (await desk.checkins.deskFind({ ...at(made), query: { name } })).items.map(item => item.name);
      expect(await names('欧')).toHaveLength(2);
      expect(await names('欧阳䶮')).toEqual(['欧阳䶮']);
      expect(await names('阳')).toEqual([]);
      expect(await names('%')).toEqual([]);
    });

    it('twenty at most, and when they came', async () => {
      for (let count = 0; count < 25; count++) await app.district.addMember({ name: `朱${count}` });
      const { items } = await desk.checkins.deskFind({ ...at(made), query: { name: '朱' } });
      expect(items).toHaveLength(20);
      const [first] = items;
      await checkIn(made, { by: 'name', memberId: first?.id ?? '' });
      const again = await desk.checkins.deskFind({ ...at(made), query: { name: first?.name ?? '' } });
      expect(again.items).toMatchObject([{ cameAt: start }, ...again.items.slice(1)]);
    });

    it('and a phone that waits under these four digits', async () => {
      const { api } = await app.newPhone();
      const claim = await api.accounts.openClaim();
      const found = () => desk.checkins.deskFind({ ...at(made), query: { digits: claim.digits } });
      expect((await found()).claim).toEqual({ id: claim.id, openedAt: start });
      const person = await app.district.addMember();
      await checkIn(made, { by: 'rescue', claimId: claim.id, memberId: person.id });
      expect((await found()).claim).toBeNull();
    });
  });

  it('checks in by card, paper or phone, with a counter', async () => {
    const made = await activity();
    const person = await app.district.addMember({ name: '卡卡' });
    const { api } = await app.newPhone(person.id);
    const answer = await checkIn(made, card(`https://wanqing.example.cn/k/${person.cardCode}`));
    expect(answer).toMatchObject({
      outcome: 'CHECKED_IN',
      person: { id: person.id, name: '卡卡', cameAt: start },
      checkIn: { method: 'card', at: start, canUndo: true },
      came: 1,
    });
    const again = await checkIn(made, card(person.cardCode.toUpperCase()));
    expect(again).toMatchObject({
      outcome: 'ALREADY_CHECKED_IN',
      checkIn: { id: answer.checkIn?.id },
      came: 1,
    });
    expect(await scan(api, made.posterUrl)).toMatchObject({ outcome: 'ALREADY_CHECKED_IN' });
  });

  it('knows no other card', async () => {
    const made = await activity();
    for (const scanned of ['https://wanqing.example.cn/k/0000000000000000', made.posterUrl, '一张名片'])
      await expect(checkIn(made, card(scanned))).rejects.toMatchObject({ code: 'CARD_UNKNOWN' });
  });

  it('gives a repeated request its first answer', async () => {
    const made = await activity();
    const person = await app.district.addMember();
    const key = { requestKey: requestKey() };
    const answers = [];
    for (let times = 0; times < 10; times++)
      answers.push(await checkIn(made, { by: 'last4', memberId: person.id }, key));
    expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.outcome).toBe('CHECKED_IN');
    const other = await activity();
    await expect(checkIn(other, { by: 'last4', memberId: person.id }, key)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it.each([
    ['NOT_OPEN_YET', start],
    ['CLOSED', '2026-11-22T04:00:00.000Z'],
  ])('shows whom it refuses as %s, and checks in all the same', async (outcome, now) => {
    const made = await activity({ sessions: [{ ...openSession, opensMinutesBefore: 10 }] });
    const person = await app.district.addMember();
    app.clock.set(now);
    const subject = { by: 'name', memberId: person.id } as const;
    expect(await checkIn(made, subject)).toMatchObject({
      outcome,
      person: { id: person.id, cameAt: null },
      checkIn: null,
      came: 0,
    });
    expect(await checkIn(made, subject, { anyway: true })).toMatchObject({ outcome: 'CHECKED_IN', came: 1 });
  });

  it('does so for who is not on the list, as a walk-in', async () => {
    const made = await activity();
    const person = await app.district.addMember({}, app.district.branchB);
    expect(await checkIn(made, card(person.cardCode))).toMatchObject({ outcome: 'NOT_INVITED', came: 0 });
    expect(await checkIn(made, card(person.cardCode), { anyway: true })).toMatchObject({
      outcome: 'CHECKED_IN',
      person: { invited: false },
    });
    expect(await desk.checkins.board(at(made))).toMatchObject({ came: 1, walkIns: 1 });
  });

  it('never for a cancelled event', async () => {
    const made = await activity();
    await app
      .as('organizer')
      .activities.cancel({ params: { activityId: made.id }, body: { reason: '下雨' } });
    const subject = { by: 'name', memberId: app.district.people.member.id } as const;
    for (const more of [{}, { anyway: true }] as const)
      expect(await checkIn(made, subject, more)).toMatchObject({ outcome: 'CANCELLED', came: 0 });
  });

  it('says whose phone it is and checks in at once, from the first scan on', async () => {
    const made = await activity({ sessions: [{ ...openSession, endsAt: '2026-11-22T02:00:00.000Z' }] });
    const person = await app.district.addMember({ name: '魏淑芬' });
    const { api } = await app.newPhone();
    const { rescue } = await scan(api, made.posterUrl);
    app.clock.set('2026-11-22T02:10:00.000Z');
    const subject = { by: 'rescue', claimId: rescue?.id ?? '', memberId: person.id } as const;
    const key = { requestKey: requestKey() };
    const answer = await checkIn(made, subject, key);
    expect(answer).toMatchObject({ outcome: 'CHECKED_IN', checkIn: { method: 'rescue', at: start } });
    expect(await checkIn(made, subject, key)).toEqual(answer);
    expect((await api.accounts.me()).member).toMatchObject({ name: '魏淑芬' });
    expect(await scan(api, made.posterUrl)).toMatchObject({
      outcome: 'ALREADY_CHECKED_IN',
      checkIn: { method: 'rescue' },
    });
  });

  it('reads a rescue code with the camera: a known phone is its owner, another needs a name', async () => {
    const made = await activity();
    const person = await app.district.addMember({ name: '蒋美玲' });
    const known = await app.newPhone(person.id);
    const claim = await known.api.accounts.openClaim();
    expect(await checkIn(made, card(claim.url))).toMatchObject({
      outcome: 'CHECKED_IN',
      person: { name: '蒋美玲' },
      checkIn: { method: 'rescue' },
    });
    expect(await checkIn(made, card(claim.digits))).toMatchObject({ person: { name: '蒋美玲' } });
    const unknown = await (await app.newPhone()).api.accounts.openClaim();
    await expect(checkIn(made, card(unknown.url))).rejects.toMatchObject({
      code: 'CLAIM_WAITING',
      details: { claimId: unknown.id },
    });
    await expect(
      checkIn(made, { by: 'rescue', claimId: claim.id, memberId: app.district.people.member.id }),
    ).rejects.toMatchObject({ code: 'ALREADY_RECOGNISED' });
  });

  it('says whose phone it is only for its own people and guests', async () => {
    const made = await activity({ walkInsWelcome: true });
    const claim = await (await app.newPhone()).api.accounts.openClaim();
    const { people } = app.district;
    await expect(
      checkIn(made, { by: 'rescue', claimId: claim.id, memberId: people.district.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes back what it did for ten minutes; organizers later; nobody twice', async () => {
    const made = await activity();
    const person = await app.district.addMember();
    const { api } = await app.newPhone(person.id);
    const subject = { by: 'last4', memberId: person.id } as const;
    const undo = (who: TestApi, checkInId = '') =>
      who.checkins.undo({ params: { checkInId }, body: { reason: '点错了人' } });

    const first = await checkIn(made, subject);
    expect(await undo(desk, first.checkIn?.id)).toEqual({ came: 0 });
    await expect(undo(desk, first.checkIn?.id)).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });

    const second = await scan(api, made.posterUrl);
    expect(second.outcome).toBe('CHECKED_IN');
    app.clock.advance(10 * minute + 1);
    await expect(undo(desk, second.checkIn?.id)).rejects.toMatchObject({ code: 'UNDO_TOO_LATE' });
    expect(await desk.checkins.board(at(made))).toMatchObject({ came: 1 });
    await expect(undo(app.as('elsewhere'), second.checkIn?.id)).rejects.toMatchObject({ status: 404 });
    expect(await undo(app.as('organizer'), second.checkIn?.id)).toEqual({ came: 0 });
    expect(await checkIn(made, subject)).toMatchObject({ outcome: 'CHECKED_IN', came: 1 });
  });

  it('belongs to its part of the tree', async () => {
    const made = await activity();
    const { checkins } = app.as('elsewhere');
    const body = { subject: card(app.district.people.member.cardCode), requestKey: requestKey() };
    const refused = { status: 404, code: 'NOT_FOUND' };
    await expect(checkins.deskFind({ ...at(made), query: { name: '陈' } })).rejects.toMatchObject(refused);
    await expect(checkins.deskCheckIn({ ...at(made), body })).rejects.toMatchObject(refused);
    await expect(checkins.rotating(at(made))).rejects.toMatchObject(refused);
    await expect(checkins.board(at(made))).rejects.toMatchObject(refused);
    await expect(checkins.arrivals(at(made))).rejects.toMatchObject(refused);
    await expect(checkins.missing(at(made))).rejects.toMatchObject(refused);
    await expect(checkins.export(at(made))).rejects.toMatchObject(refused);
  });
});
