import type { ActivityInput } from '@wanqing/shared';
import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { makeActivity, openSession } from '../../../test/make-activity.js';

const start = '2026-11-22T01:00:00.000Z';
const minute = 60_000;
let keys = 0;
const requestKey = () => `scan-request-${++keys}`;

describe('scanning a code', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  // A phone of her own for each test: one phone may scan thirty times a minute.
  let member: TestApi;
  beforeEach(async () => {
    app.clock.set(start);
    member = (await app.newPhone(app.district.people.member.id)).api;
  });

  const activity = (overrides: Partial<ActivityInput> = {}) =>
    makeActivity(app.as('organizer'), app.district, overrides);
  const scan = (api: TestApi, code: string, more: { requestKey?: string; scannedAt?: string } = {}) =>
    api.checkins.scan({ body: { code, requestKey: requestKey(), ...more } });
  const screen = async ({ sessions }: { sessions: { id: string }[] }) =>
    (await app.as('desk').checkins.rotating({ params: { sessionId: sessions[0]?.id ?? '' } })).url;
  const recognise = async (api: TestApi, memberId: string) => {
    const { id } = await api.accounts.openClaim();
    await app.as('desk').accounts.resolveClaim({ params: { claimId: id }, body: { memberId } });
  };

  it('checks a member in by the poster, in one request', async () => {
    const { id, title, posterUrl, sessions } = await activity();
    const answer = await scan(member, posterUrl);
    expect(answer).toMatchObject({
      outcome: 'CHECKED_IN',
      name: '陈桂芳',
      activity: { id, title, sessionId: sessions[0]?.id, cancelReason: null },
      checkIn: { at: start, method: 'poster' },
      rescue: null,
      help: { phone: '021-64370000' },
    });
    const shown = await member.activities.show({ params: { activityId: id } });
    expect(shown.sessions).toMatchObject([{ cameAt: start }]);
  });

  it('says when and how to who is in already', async () => {
    const { posterUrl } = await activity();
    const first = await scan(member, posterUrl);
    app.clock.advance(5 * minute);
    const second = await scan(member, posterUrl);
    expect(second).toMatchObject({ outcome: 'ALREADY_CHECKED_IN', checkIn: first.checkIn, rescue: null });
  });

  it('gives a repeated request its first answer, ten times and out of order', async () => {
    const { posterUrl } = await activity();
    const early = { requestKey: requestKey() };
    app.clock.set('2026-11-22T00:00:00.000Z');
    const refused = await scan(member, posterUrl, early);
    app.clock.set(start);
    const late = { requestKey: requestKey() };
    const first = await scan(member, posterUrl, late);
    for (let times = 0; times < 5; times++) {
      expect(await scan(member, posterUrl, late)).toEqual(first);
      expect(await scan(member, posterUrl, early)).toMatchObject({ outcome: refused.outcome });
    }
    expect([refused.outcome, first.outcome]).toEqual(['NOT_OPEN_YET', 'CHECKED_IN']);
  });

  it.each([
    ['NOT_OPEN_YET', '2026-11-22T00:29:59.999Z'],
    ['CHECKED_IN', '2026-11-22T00:30:00.000Z'],
    ['CHECKED_IN', '2026-11-22T03:00:00.000Z'],
    ['CLOSED', '2026-11-22T03:00:00.001Z'],
  ])('answers %s at %s', async (outcome, now) => {
    const { posterUrl } = await activity();
    app.clock.set(now);
    const answer = await scan(member, posterUrl);
    expect(answer.outcome).toBe(outcome);
    expect(answer.rescue === null).toBe(outcome === 'CHECKED_IN');
  });

  it('counts from when the phone scanned, two hours back at most', async () => {
    const { posterUrl } = await activity();
    app.clock.set('2026-11-22T03:30:00.000Z');
    const answer = await scan(member, posterUrl, { scannedAt: '2026-11-22T02:59:00.000Z' });
    expect(answer).toMatchObject({ outcome: 'CHECKED_IN', checkIn: { at: '2026-11-22T02:59:00.000Z' } });
    const other = await activity();
    app.clock.set('2026-11-22T05:00:00.000Z');
    expect(await scan(member, other.posterUrl, { scannedAt: '2026-11-22T02:59:00.000Z' })).toMatchObject({
      outcome: 'CLOSED',
    });
  });

  it('tells of a cancelled event why, before anything else', async () => {
    const { id, posterUrl } = await activity();
    await app.as('organizer').activities.cancel({ params: { activityId: id }, body: { reason: '讲师生病' } });
    const phone = await app.newPhone();
    for (const api of [member, phone.api]) {
      expect(await scan(api, posterUrl)).toMatchObject({
        outcome: 'CANCELLED',
        activity: { cancelReason: '讲师生病' },
        checkIn: null,
      });
    }
  });

  it('lets in who is on the list, and others where walk-ins are welcome', async () => {
    const guest = await app.district.addMember({ name: '何素珍' }, app.district.branchB);
    const { api } = await app.newPhone(guest.id);
    const closed = await activity();
    const answer = await scan(api, closed.posterUrl);
    expect(answer).toMatchObject({ outcome: 'NOT_INVITED', name: '何素珍', checkIn: null });
    expect(answer.rescue?.digits).toMatch(/^\d{4}$/);
    const open = await activity({ walkInsWelcome: true });
    expect(await scan(api, open.posterUrl)).toMatchObject({ outcome: 'CHECKED_IN' });
    const board = await app.as('desk').checkins.board({ params: { sessionId: open.sessions[0]?.id ?? '' } });
    expect(board).toMatchObject({ came: 1, walkIns: 1 });
    expect(board.notYet).toBe(board.invited);
  });

  it('keeps the moment of the first scan for a phone that is recognised only later', async () => {
    const { posterUrl } = await activity();
    const person = await app.district.addMember({ name: '钱慢慢' });
    const { api } = await app.newPhone();
    const first = await scan(api, posterUrl);
    expect(first).toMatchObject({ outcome: 'NOT_RECOGNISED', name: null, activity: { title: '金秋党课' } });
    app.clock.set('2026-11-22T03:20:00.000Z');
    await recognise(api, person.id);
    expect(await scan(api, posterUrl)).toMatchObject({
      outcome: 'CHECKED_IN',
      name: '钱慢慢',
      checkIn: { at: start },
    });
  });

  it('gives no grant before check-in opens', async () => {
    const { posterUrl } = await activity();
    const person = await app.district.addMember({ name: '孙早早' });
    const { api } = await app.newPhone();
    app.clock.set('2026-11-22T00:00:00.000Z');
    expect((await scan(api, posterUrl)).outcome).toBe('NOT_OPEN_YET');
    app.clock.set('2026-11-22T03:30:00.000Z');
    await recognise(api, person.id);
    expect((await scan(api, posterUrl)).outcome).toBe('CLOSED');
  });

  it('checks in by the big screen, while its code is fresh', async () => {
    const made = await activity();
    const url = await screen(made);
    app.clock.advance(2 * 30_000);
    expect(await scan(member, url)).toMatchObject({
      outcome: 'CHECKED_IN',
      checkIn: { method: 'rotating' },
    });
  });

  it('shows one screen for an old code, a forged one and one of another session', async () => {
    const [made, other] = [await activity(), await activity()];
    const url = await screen(made);
    const otherUrl = await screen(other);
    const forged = url.slice(0, -1) + (url.endsWith('0') ? '1' : '0');
    const swapped = url.slice(0, -10) + otherUrl.slice(-10);
    const answers = [await scan(member, forged), await scan(member, swapped)];
    app.clock.advance(3 * 30_000);
    answers.push(await scan(member, url));
    for (const answer of answers) {
      expect(answer).toMatchObject({ outcome: 'CODE_EXPIRED', checkIn: null });
      expect(answer.rescue?.state).toBe('waiting');
    }
    expect(new Set(answers.map(answer => JSON.stringify(Object.keys(answer)))).size).toBe(1);
  });

  it('takes the same rotating code from a phone that was recognised meanwhile', async () => {
    const url = await screen(await activity());
    const person = await app.district.addMember({ name: '郑慢慢' });
    const { api } = await app.newPhone();
    expect((await scan(api, url)).outcome).toBe('NOT_RECOGNISED');
    app.clock.advance(20 * minute);
    await recognise(api, person.id);
    expect(await scan(api, url)).toMatchObject({ outcome: 'CHECKED_IN', checkIn: { at: start } });
    const late = await app.newPhone();
    expect((await scan(late.api, url)).outcome).toBe('CODE_EXPIRED');
  });

  it('knows no codes of drafts, of kinds switched off, or of anybody else', async () => {
    const noPoster = await activity({ checkInBy: { poster: false, rotating: true } });
    const noScreen = await activity({ checkInBy: { poster: true, rotating: false } });
    const draft = await app.as('organizer').activities.copy({ params: { activityId: noScreen.id } });
    for (const code of [noPoster.posterUrl, draft.posterUrl, 'https://example.cn/other', '1234567']) {
      const answer = await scan(member, code);
      expect(answer).toMatchObject({ outcome: 'CODE_UNKNOWN', activity: null, checkIn: null });
      expect(answer.rescue?.state).toBe('waiting');
    }
    await expect(screen(noScreen)).rejects.toMatchObject({ code: 'METHOD_OFF' });
  });

  it('means the session that is open, and counts each apart', async () => {
    const afternoon = {
      startsAt: '2026-11-22T06:00:00.000Z',
      endsAt: '2026-11-22T07:00:00.000Z',
      opensMinutesBefore: 30,
    };
    const { posterUrl, sessions } = await activity({ sessions: [openSession, afternoon] });
    const morning = await scan(member, posterUrl);
    app.clock.set('2026-11-22T05:45:00.000Z');
    const second = await scan(member, posterUrl);
    expect([morning, second].map(({ outcome }) => outcome)).toEqual(['CHECKED_IN', 'CHECKED_IN']);
    expect([morning, second].map(answer => answer.activity?.sessionId)).toEqual(sessions.map(({ id }) => id));
  });

  it('keeps every answer, refusals too', async () => {
    const { posterUrl, sessions } = await activity();
    const phone = await app.newPhone();
    await scan(phone.api, posterUrl);
    await scan(phone.api, posterUrl);
    await scan(member, posterUrl);
    const board = await app.as('organizer').checkins.board({ params: { sessionId: sessions[0]?.id ?? '' } });
    expect(board).toMatchObject({
      came: 1,
      byMethod: [{ method: 'poster', count: 1 }],
      refused: [{ outcome: 'NOT_RECOGNISED', count: 2 }],
      lastArrivals: [{ name: '陈桂芳', branch: '第一支部', method: 'poster', by: null, invited: true }],
    });
  });
});
