import type { ActivityForOrganizer } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { activityInput, makeActivity, openSession } from '../../../test/make-activity.js';

const tuesday = {
  startsAt: '2026-11-24T06:00:00.000Z',
  endsAt: '2026-11-24T07:30:00.000Z',
  opensMinutesBefore: 60,
};
const nextTuesday = { ...tuesday, startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T07:30:00.000Z' };
const past = { ...tuesday, startsAt: '2026-11-20T06:00:00.000Z', endsAt: '2026-11-20T07:30:00.000Z' };

describe('one session of an activity', () => {
  let app: TestApp;
  let serial = 0;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const organizer = () => app.as('organizer').activities;
  const made = (sessions = [tuesday, nextTuesday]) =>
    makeActivity(app.as('organizer'), app.district, { title: `第${++serial}期书法`, sessions });
  const at = (sessionId = '') => ({ params: { sessionId } });
  const off = ({ sessions }: ActivityForOrganizer, index = 0, reason = '老师生病') =>
    organizer().cancelSession({ ...at(sessions[index]?.id), body: { reason } });
  const on = ({ sessions }: ActivityForOrganizer, index = 0) =>
    organizer().restoreSession(at(sessions[index]?.id));
  const sentOf = async ({ id }: { id: string }) =>
    (await app.as('organizer').notices.sent({ query: { activityId: id } })).items;
  const titles = async (activity: { id: string }) => {
    const ids = new Set((await sentOf(activity)).map(({ id }) => id));
    const { items } = await app.as('member').notices.list();
    return items.filter(({ id }) => ids.has(id)).map(({ title }) => title);
  };
  const bodyOf = (activity: ActivityForOrganizer, change: (index: number) => object | null) => ({
    ...activityInput(app.district, { title: activity.title }),
    sessions: activity.sessions.flatMap(({ id, startsAt, endsAt, place }, index) => {
      const changed = change(index);
      return changed ? [{ id, startsAt, endsAt, place, opensMinutesBefore: 60, ...changed }] : [];
    }),
    version: activity.version,
  });
  const save = (activity: ActivityForOrganizer, change: (index: number) => object | null) =>
    organizer().update({ params: { activityId: activity.id }, body: bodyOf(activity, change) });

  it('is off and on again, and those on the list are told each time', async () => {
    const activity = await made();
    const after = await off(activity);
    expect(after.sessions.map(({ cancelled }) => cancelled)).toEqual(['老师生病', null]);
    expect(after).toMatchObject({ state: 'published', version: activity.version });
    expect(await titles(activity)).toEqual([`停一次：${activity.title}`]);
    const [{ id: noticeId = '' } = {}] = await sentOf(activity);
    const notice = await app.as('member').notices.show({ params: { noticeId } });
    expect(notice).toMatchObject({
      kind: 'cancellation',
      importance: 'important',
      when: '停的是11月24日 星期二 下午2点到3点30分',
      summary: '这一次不办了，请您不要来。别的日子照常。',
    });
    expect(notice.body).toContain('老师生病');
    const seen = await app.as('member').activities.show({ params: { activityId: activity.id } });
    expect(seen.sessions[0]?.cancelled).toBe('老师生病');

    const again = await on(after);
    expect(again.sessions[0]?.cancelled).toBeNull();
    // What is said last of a session takes the place of what was said before.
    expect(await titles(activity)).toEqual([`照常进行：${activity.title}`]);
  });

  it('is off once: who asks again is told so; and what is over stays as it was', async () => {
    const activity = await made([past, tuesday]);
    await expect(off(activity, 0)).rejects.toMatchObject({ code: 'SESSION_OVER' });
    await expect(on(activity, 0)).rejects.toMatchObject({ code: 'SESSION_OVER' });
    await expect(on(activity, 1)).rejects.toMatchObject({ code: 'SESSION_ON' });
    const ends = await Promise.allSettled([off(activity, 1), off(activity, 1), off(activity, 1)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(off(activity, 1)).rejects.toMatchObject({ code: 'SESSION_OFF' });
    expect(await sentOf(activity)).toHaveLength(1);
    expect((await sentOf(activity))[0]?.kind).toBe('cancellation');
    const back = await Promise.allSettled([on(activity, 1), on(activity, 1)]);
    expect(back.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    await organizer().cancel({ params: { activityId: activity.id }, body: { reason: '不办了' } });
    await expect(off(activity, 1)).rejects.toMatchObject({ code: 'ACTIVITY_CANCELLED' });
  });

  it('is on record, belongs to its part of the tree, and of a draft nobody is told', async () => {
    const activity = await made();
    const elsewhere = app.as('elsewhere').activities;
    const params = { sessionId: activity.sessions[0]?.id ?? '' };
    await expect(elsewhere.cancelSession({ params, body: { reason: '停电' } })).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|NOT_ALLOWED/),
    });
    await off(activity);
    await on(activity);
    const rows: { action: string }[] = await app.db.manager.query(
      "SELECT action FROM audit_entries WHERE action LIKE 'activities.%Session' AND subjectId = ? ORDER BY id",
      [activity.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'activities.cancelSession',
      'activities.restoreSession',
    ]);
    const draft = await organizer().create({ body: activityInput(app.district, { sessions: [tuesday] }) });
    expect((await off(draft)).missing).toEqual(['时间']);
    expect(await sentOf(draft)).toEqual([]);
    const publish = organizer().publish({ params: { activityId: draft.id } });
    await expect(publish).rejects.toMatchObject({ code: 'ACTIVITY_INCOMPLETE' });
  });

  it('that is off is neither moved nor dropped; the others are', async () => {
    const activity = await off(await made());
    const later = { startsAt: '2026-11-24T07:00:00.000Z' };
    for (const change of [later, { place: '三楼' }, null])
      await expect(save(activity, index => (index === 0 ? change : {}))).rejects.toMatchObject({
        code: 'SESSION_STAYS_OFF',
      });
    const saved = await save(activity, index => (index === 1 ? { place: '三楼' } : {}));
    expect(saved.sessions.map(({ cancelled, place }) => [cancelled, place])).toEqual([
      ['老师生病', ''],
      [null, '三楼'],
    ]);
    expect((await sentOf(activity)).map(({ title }) => title)).toEqual([
      `地点有变：${activity.title}`,
      `停一次：${activity.title}`,
    ]);
    const { place, sessions } = saved;
    const copy = await organizer().copy({ params: { activityId: saved.id } });
    expect(copy.place).toBe(place);
    expect(copy.sessions.map(session => [session.cancelled, session.place])).toEqual([
      [null, ''],
      [null, sessions[1]?.place],
    ]);
  });

  it('moved and called off at the same moment: what is told is what is so', async () => {
    for (let round = 0; round < 5; round++) {
      const activity = await made();
      const later = { startsAt: '2026-11-24T07:00:00.000Z' };
      const [moved, called] = await Promise.allSettled([
        save(activity, index => (index === 0 ? later : {})),
        off(activity),
      ]);
      expect(called.status).toBe('fulfilled');
      const { sessions } = await organizer().organizerShow({ params: { activityId: activity.id } });
      expect(sessions[0]).toMatchObject({
        cancelled: '老师生病',
        startsAt: moved.status === 'fulfilled' ? later.startsAt : tuesday.startsAt,
      });
      const told = (await sentOf(activity)).find(({ kind }) => kind === 'cancellation');
      const notice = await app.as('member').notices.show({ params: { noticeId: told?.id ?? '' } });
      expect(notice.when).toContain(moved.status === 'fulfilled' ? '下午3点' : '下午2点');
    }
  });

  it('is held where it says: at its own place, which reminders, desk and board tell', async () => {
    const activity = await makeActivity(app.as('organizer'), app.district, {
      sessions: [{ ...openSession, place: '三楼教室' }, tuesday],
    });
    expect(activity.sessions.map(({ place }) => place)).toEqual(['三楼教室', '']);
    const params = { sessionId: activity.sessions[0]?.id ?? '' };
    expect(await app.as('desk').checkins.board({ params })).toMatchObject({
      place: '三楼教室',
      cancelled: false,
    });
    const { items } = await app.as('desk').activities.deskSessions();
    expect(items.find(({ id }) => id === params.sessionId)).toMatchObject({
      place: '三楼教室',
      cancelled: null,
    });
  });

  it('that is off says so at the door, the desk and on the board', async () => {
    const activity = await makeActivity(app.as('organizer'), app.district, {
      sessions: [openSession, tuesday],
      walkInsWelcome: true,
    });
    const params = { sessionId: activity.sessions[0]?.id ?? '' };
    await off(activity, 0, '停电');
    const code = activity.posterUrl;
    const scan = (requestKey: string) => app.as('member').checkins.scan({ body: { code, requestKey } });
    expect(await scan('session-off-1')).toMatchObject({
      outcome: 'CANCELLED',
      activity: { sessionId: params.sessionId, cancelReason: '停电' },
    });
    const subject = { by: 'name' as const, memberId: app.district.people.member.id };
    const body = { subject, requestKey: 'session-off-2', anyway: true as const };
    expect(await app.as('desk').checkins.deskCheckIn({ params, body })).toMatchObject({
      outcome: 'CANCELLED',
      checkIn: null,
    });
    expect(await app.as('desk').checkins.board({ params })).toMatchObject({ cancelled: true, came: 0 });
    const { items } = await app.as('desk').activities.deskSessions();
    expect(items.find(({ id }) => id === params.sessionId)?.cancelled).toBe('停电');

    await on(activity);
    expect(await scan('session-off-3')).toMatchObject({ outcome: 'CHECKED_IN' });
  });

  it('that is off is not reminded of; on again it is, without saying twice what was just said', async () => {
    const activity = await made([tuesday]);
    await off(activity);
    app.clock.set('2026-11-23T10:05:00.000Z');
    await app.work();
    expect((await sentOf(activity)).map(({ kind }) => kind)).toEqual(['cancellation']);
    await on(activity);
    app.clock.set('2026-11-23T10:06:00.000Z');
    await app.work();
    expect((await sentOf(activity)).map(({ kind }) => kind)).toEqual(['change', 'cancellation']);
    app.clock.set('2026-11-24T04:05:00.000Z');
    await app.work();
    expect((await sentOf(activity)).map(({ kind }) => kind)).toEqual(['reminder', 'change', 'cancellation']);
  });
});
