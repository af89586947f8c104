import { startApp, type TestApi, type TestApp } from '../../../test/app.js';
import { joinAll, makeClass } from '../../../test/make-course.js';
import { actOf } from '../../../test/make-signup.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { MemberTies } from '../members/member-ties.service.js';
import { Seats } from '../signups/seats/seats.service.js';
import { Signup } from '../signups/seats/signup.entity.js';

const dayMs = 24 * 3600_000;

describe('the class book', () => {
  let app: TestApp;
  let organizer: TestApi;
  beforeEach(async () => {
    app = await startApp();
    organizer = app.as('organizer');
  });
  afterEach(() => app.stop());

  const of = (activityId: string) => ({ params: { activityId } });
  const at = (sessionId: string) => ({ params: { sessionId } });
  const scan = (sessionId: string, memberId: string) =>
    app.as('desk').checkins.deskCheckIn({
      params: { sessionId },
      body: {
        subject: { by: 'name', memberId },
        anyway: true,
        requestKey: `class-${memberId}-${sessionId}`.slice(0, 64),
      },
    });

  it('belongs to organizers, the teacher and the monitor', async () => {
    const { people } = app.district;
    const teacher = await app.district.addMember();
    const made = await makeClass(app, 2, { details: { teacherId: teacher.id, monitorId: people.member.id } });
    const { api } = await app.newPhone(teacher.id);
    for (const caller of [api, app.as('member'), organizer])
      expect((await caller.courses.book(of(made.activityId))).people).toHaveLength(2);
    for (const caller of [app.as('desk'), app.as('elsewhere')])
      await expect(caller.courses.book(of(made.activityId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const today = await api.courses.classes({ query: {} });
    expect(today.items).toMatchObject([{ sessionId: made.sessionId, title: '国画基础' }]);
    expect(today.near.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual(['2026-11-29', '2026-12-06']);
    expect((await api.courses.classes({ query: { day: '2026-11-23' } })).items).toEqual([]);
    expect((await app.as('elsewhere').courses.classes({ query: {} })).items).toEqual([]);
  });

  it('says who came by the check-in, and who did not by a tap', async () => {
    const made = await makeClass(app, 3);
    const [one, other] = made.members.map(({ id }) => id) as [string, string];
    await scan(made.sessionId, one);
    const marked = await organizer.courses.mark({
      ...at(made.sessionId),
      body: { memberId: other, mark: 'excused', note: '住院' },
    });
    const entryOf = (id: string) => marked.people.find(({ memberId }) => memberId === id);
    expect(entryOf(one)).toMatchObject({ entry: 'came', cameAt: '2026-11-22T01:00:00.000Z' });
    expect(entryOf(other)).toMatchObject({ entry: 'excused', note: '住院', cameAt: null });
    await expect(
      organizer.courses.mark({ ...at(made.sessionId), body: { memberId: one, mark: 'absent', note: '' } }),
    ).rejects.toMatchObject({ code: 'CAME_ALREADY' });
    const stranger = await app.district.addMember();
    await expect(
      organizer.courses.mark({
        ...at(made.sessionId),
        body: { memberId: stranger.id, mark: 'absent', note: '' },
      }),
    ).rejects.toMatchObject({ code: 'NOT_IN_CLASS' });
    const back = await organizer.courses.mark({
      ...at(made.sessionId),
      body: { memberId: other, mark: null, note: '' },
    });
    expect(back.people.map(({ entry }) => entry).sort()).toEqual(['came', null, null].sort());
    const entries = await app.db.manager.findBy(AuditEntry, { action: 'courses.mark', subjectId: other });
    expect(entries.map(({ detail }) => (detail as { mark: unknown }).mark)).toEqual(['excused', null]);
    expect(JSON.stringify(entries)).not.toContain('住院');
  });

  it('takes two marks of the same person at once for the later one', async () => {
    const made = await makeClass(app);
    const memberId = made.members[0]?.id ?? '';
    await Promise.all(
      (['excused', 'absent', 'home_visit'] as const).map(mark =>
        organizer.courses.mark({ ...at(made.sessionId), body: { memberId, mark, note: mark } }),
      ),
    );
    const [person] = (await organizer.courses.class(at(made.sessionId))).people;
    expect(person?.note).toBe(person?.entry);
  });

  it('checks in everybody of whom nothing is known, once, while the class is on or just over', async () => {
    const made = await makeClass(app, 4);
    const [first, second] = made.members.map(({ id }) => id) as [string, string];
    await scan(made.sessionId, first);
    await organizer.courses.mark({
      ...at(made.sessionId),
      body: { memberId: second, mark: 'absent', note: '' },
    });
    const [all] = await Promise.all([1, 2].map(() => organizer.courses.allCame(at(made.sessionId))));
    expect(all?.people.map(({ entry }) => entry).sort()).toEqual(['absent', 'came', 'came', 'came']);
    const { sessions } = await organizer.courses.book(of(made.activityId));
    expect(sessions.map(({ came }) => came)).toEqual([3, 0, 0]);
    const later = made.activity.sessions[1]?.id ?? '';
    await expect(organizer.courses.allCame(at(later))).rejects.toMatchObject({ code: 'CLASS_NOT_NOW' });
    app.clock.set('2026-11-24T02:30:00.000Z');
    expect((await organizer.courses.allCame(at(made.sessionId))).people).toHaveLength(4);
    app.clock.advance(1);
    await expect(organizer.courses.allCame(at(made.sessionId))).rejects.toMatchObject({
      code: 'CLASS_NOT_NOW',
    });
  });

  it('counts misses a day after each class, and tells the monitor once a row of them', async () => {
    const { member } = app.district.people;
    const made = await makeClass(app, 2, { details: { monitorId: member.id } });
    const [faithful, gone] = made.members as [{ id: string }, { id: string; name: string }];
    const missed = async () => (await app.db.manager.findOneByOrFail(Signup, { memberId: gone.id })).missed;
    const told = async () =>
      (await app.as('member').notices.list({ query: {} })).items.filter(({ title }) =>
        title.startsWith('请问一问'),
      );
    for (const [week, session] of made.activity.sessions.entries()) {
      app.clock.set(session.startsAt);
      await scan(session.id, faithful.id);
      app.clock.set(new Date(Date.parse(session.endsAt) + dayMs - 60_000).toISOString());
      await app.work();
      expect(await missed()).toBe(week);
      app.clock.advance(31 * 60_000);
      await app.work();
      expect(await missed()).toBe(week + 1);
      await app.work();
    }
    const notices = await told();
    expect(notices.map(({ title, summary }) => `${title} ${summary}`)).toEqual([
      `请问一问：${gone.name} 连着2次没来上课，也没有说一声。`,
    ]);
    const { body } = await app.as('member').notices.show({ params: { noticeId: notices[0]?.id ?? '' } });
    expect(body).toContain('从11月22日 星期日起，连着2次没来');
    expect(body).not.toMatch(/1[3-9]\d{9}/);
  });

  it('gives certificates when the course is over, numbered through the district, and corrects them with the marks', async () => {
    const one = await makeClass(app, 2);
    const other = await makeClass(app, 1, { activity: { title: '合唱' } });
    for (const { activity, members } of [one, other]) {
      for (const session of activity.sessions) {
        app.clock.set(session.startsAt);
        await scan(session.id, members[0]?.id ?? '');
      }
    }
    app.clock.set('2026-12-07T01:00:00.000Z');
    await app.work();
    expect((await organizer.courses.certificates(of(one.activityId))).items).toEqual([]);
    app.clock.set('2026-12-07T03:00:00.000Z');
    await app.work();
    const numbers = async (activityId: string) =>
      (await organizer.courses.certificates(of(activityId))).items.map(({ number }) => number);
    expect([...(await numbers(one.activityId)), ...(await numbers(other.activityId))].sort()).toEqual([
      '2026-0001',
      '2026-0002',
    ]);
    const paper = await organizer.courses.certificates(of(one.activityId));
    expect(paper).toMatchObject({
      title: '国画基础',
      term: '2026年秋季学期',
      unit: '第一支部',
      share: 60,
      items: [{ came: 3, sessions: 3, share: 100, completedAt: '2026-12-07T03:00:00.000Z' }],
    });
    // Two home visits are written down late: the second person has come often enough as well.
    const late = one.members[1]?.id ?? '';
    for (const session of one.activity.sessions.slice(0, 2))
      await organizer.courses.mark({
        ...at(session.id),
        body: { memberId: late, mark: 'home_visit', note: '' },
      });
    expect(await numbers(one.activityId)).toHaveLength(2);
    const book = await organizer.courses.book(of(one.activityId));
    expect(book.people.every(({ completed }) => completed)).toBe(true);
    // And taken back again: the number stays theirs.
    const taken = (await organizer.courses.certificates(of(one.activityId))).items.find(
      ({ memberId }) => memberId === late,
    );
    const [first] = one.activity.sessions;
    const mark = (to: 'home_visit' | null) =>
      organizer.courses.mark({ ...at(first?.id ?? ''), body: { memberId: late, mark: to, note: '' } });
    await mark(null);
    expect(await numbers(one.activityId)).toHaveLength(1);
    await mark('home_visit');
    expect(await numbers(one.activityId)).toContain(taken?.number);
  });

  it('numbers certificates without gaps or doubles when many courses end at once', async () => {
    const classes = [];
    for (let index = 0; index < 5; index++) classes.push(await makeClass(app, 2));
    for (const { activity, members } of classes)
      for (const session of activity.sessions)
        for (const { id } of members) {
          app.clock.set(session.startsAt);
          await scan(session.id, id);
        }
    app.clock.set('2026-12-08T03:00:00.000Z');
    await Promise.all(
      classes.map(({ sessionId, members }) =>
        organizer.courses.mark({
          ...at(sessionId),
          body: { memberId: members[0]?.id ?? '', mark: null, note: '' },
        }),
      ),
    );
    const numbers = [];
    for (const { activityId } of classes)
      numbers.push(
        ...(await organizer.courses.certificates(of(activityId))).items.map(({ number }) => number),
      );
    expect(numbers.sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`),
    );
  });

  it('holds neither the archived nor who has left, and names sessions that are off', async () => {
    const made = await makeClass(app, 3);
    const [stays, left, archived] = made.members.map(({ id }) => id) as [string, string, string];
    await organizer.members.archive({ params: { memberId: archived } });
    const signup = await app.db.manager.findOneByOrFail(Signup, { memberId: left });
    await app.get(Seats).move(made.activityId, actOf('leave', signup));
    const off = made.activity.sessions[1]?.id ?? '';
    await organizer.activities.cancelSession({ params: { sessionId: off }, body: { reason: '老师生病' } });
    const book = await organizer.courses.book(of(made.activityId));
    expect(book.people.map(({ memberId }) => memberId)).toEqual([stays]);
    expect(book.sessions.map(({ cancelled }) => cancelled)).toEqual([null, '老师生病', null]);
    const all = await organizer.courses.allCame(at(made.sessionId));
    expect(all.people.map(({ memberId }) => memberId)).toEqual([stays]);
    app.clock.set(made.activity.sessions[1]?.startsAt ?? '');
    await expect(organizer.courses.allCame(at(off))).rejects.toMatchObject({ code: 'CLASS_NOT_NOW' });
  });

  it('keeps those on record of whom it speaks', async () => {
    const teacher = await app.district.addMember();
    const nobody = await app.district.addMember();
    const { members } = await makeClass(app, 1, { details: { teacherId: teacher.id } });
    const ids = [teacher.id, members[0]?.id ?? '', nobody.id];
    const tied = await app.get(MemberTies).of(app.db.manager, ids);
    expect([...tied].sort()).toEqual(ids.slice(0, 2).sort());
  });

  it('is exported as Excel, and shown in figures', async () => {
    const made = await makeClass(app, 2, { plan: { capacity: 2 } });
    const waiting = await app.district.addMember();
    await joinAll(app, made.activityId, waiting.id);
    await scan(made.sessionId, made.members[0]?.id ?? '');
    app.clock.set('2026-11-22T03:00:00.000Z');
    const file = await organizer.courses.exportBook(of(made.activityId));
    expect(file.name).toBe('国画基础 点名册.xlsx');
    const figures = await organizer.courses.figures(of(made.activityId));
    expect(figures).toMatchObject({
      fill: [{ title: '国画基础', capacity: 2, taken: 2, waiting: 1 }],
      weeks: [{ from: '2026-11-16', expected: 2, came: 1 }],
    });
    expect(figures.ages.find(({ count }) => count > 0)).toEqual({ label: '80–89岁', count: 2 });
    expect(figures.via[0]).toEqual({ label: '自己', count: 2 });
  });
});
