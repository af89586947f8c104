import { type ActivityForOrganizer, type ActivityInput, nobody } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { activityInput, makeActivity } from '../../../test/make-activity.js';

const tuesday = {
  startsAt: '2026-11-24T06:00:00.000Z',
  endsAt: '2026-11-24T07:30:00.000Z',
  opensMinutesBefore: 60,
};
const past = { ...tuesday, startsAt: '2026-11-20T06:00:00.000Z', endsAt: '2026-11-20T07:30:00.000Z' };

describe('those on the list of an activity', () => {
  let app: TestApp;
  let serial = 0;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const organizer = () => app.as('organizer').activities;
  const to = ({ id }: { id: string }) => ({ params: { activityId: id } });
  const published = (overrides: Partial<ActivityInput> = {}) =>
    makeActivity(app.as('organizer'), app.district, {
      title: `第${++serial}次主题党日`,
      sessions: [tuesday],
      ...overrides,
    });
  /** Saves it as it is, but for the overrides; sessions keep their ids. */
  const edit = (activity: ActivityForOrganizer, overrides: Partial<ActivityInput>) =>
    organizer().update({
      ...to(activity),
      body: {
        ...activityInput(app.district, {
          title: activity.title,
          sessions: activity.sessions.map(({ id, startsAt, endsAt }) => ({
            id,
            startsAt,
            endsAt,
            opensMinutesBefore: 60,
          })),
          ...overrides,
        }),
        version: activity.version,
      },
    });
  /** What was sent of it, newest first. */
  const sentOf = async ({ id }: { id: string }) =>
    (await app.as('organizer').notices.sent({ query: { activityId: id } })).items;
  const inboxOf = async (persona: 'member' | 'elsewhere', { id }: { id: string }) => {
    const ids = new Set((await sentOf({ id })).map(notice => notice.id));
    return (await app.as(persona).notices.list()).items.filter(notice => ids.has(notice.id));
  };

  it('are told of a cancellation, with its reason', async () => {
    const activity = await published();
    await organizer().cancel({ ...to(activity), body: { reason: '台风要来' } });
    const [row] = await inboxOf('member', activity);
    expect(row).toMatchObject({
      kind: 'cancellation',
      importance: 'important',
      title: `取消：${activity.title}`,
    });
    const notice = await app.as('member').notices.show({ params: { noticeId: row?.id ?? '' } });
    expect(notice.body).toContain('台风要来');
    expect(notice).toMatchObject({ contactPhone: '021-64370000', activityId: activity.id });
    expect(await inboxOf('elsewhere', activity)).toEqual([]);

    await app.work();
    const guests = activity.invitedCount;
    const [sent] = await sentOf(activity);
    expect(sent).toMatchObject({ kind: 'cancellation', counts: { recipients: guests } });
    await expect(organizer().cancel({ ...to(activity), body: { reason: '再点一次' } })).rejects.toMatchObject(
      {
        code: 'ACTIVITY_CANCELLED',
      },
    );
    expect(await sentOf(activity)).toHaveLength(1);
  });

  it('are told once where two cancel at once', async () => {
    const activity = await published();
    const ends = await Promise.allSettled(
      (['organizer', 'district', 'organizer'] as const).map(persona =>
        app.as(persona).activities.cancel({ ...to(activity), body: { reason: '下雨' } }),
      ),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sentOf(activity)).toHaveLength(1);
  });

  it('are told nothing of a draft, nor of what is over', async () => {
    const draft = await organizer().create({ body: activityInput(app.district, { sessions: [tuesday] }) });
    await organizer().cancel({ ...to(draft), body: { reason: '不办了' } });
    expect(await sentOf(draft)).toEqual([]);
    const over = await published({ sessions: [past] });
    await organizer().cancel({ ...to(over), body: { reason: '记错了' } });
    expect(await sentOf(over)).toEqual([]);
  });

  it('are told of another time and another place', async () => {
    const activity = await published();
    const later = {
      id: activity.sessions[0]?.id,
      startsAt: '2026-11-24T07:00:00.000Z',
      endsAt: '2026-11-24T08:30:00.000Z',
      opensMinutesBefore: 60,
    };
    const moved = await edit(activity, { sessions: [later], place: '三楼' });
    const [row] = await inboxOf('member', activity);
    expect(row).toMatchObject({ kind: 'change', title: `时间和地点有变：${activity.title}` });
    const notice = await app.as('member').notices.show({ params: { noticeId: row?.id ?? '' } });
    expect(notice).toMatchObject({
      when: '11月24日 星期二 下午3点到4点30分',
      place: '三楼',
      body: '11月24日 星期二的时间：原来是下午2点到3点30分，现在是下午3点到4点30分。\n地点：原来是天平街道文化中心二楼，现在是三楼。',
    });

    await edit(moved, { place: '四楼' });
    const rows = await inboxOf('member', activity);
    expect(rows.map(({ title }) => title)).toEqual([`地点有变：${activity.title}`]);
    expect(await sentOf(activity)).toHaveLength(2);
  });

  it('are left alone where nothing of that changed', async () => {
    const activity = await published({ sessions: [past, tuesday] });
    const words = await edit(activity, { title: '换个题目', place: activity.place, bring: '水杯' });
    const [first, second] = words.sessions;
    await edit(words, {
      sessions: [
        {
          id: first?.id,
          startsAt: past.startsAt,
          endsAt: '2026-11-20T08:00:00.000Z',
          opensMinutesBefore: 30,
        },
        { id: second?.id, ...tuesday, opensMinutesBefore: 30 },
      ],
    });
    expect(await sentOf(activity)).toEqual([]);
    const draft = await organizer().create({ body: activityInput(app.district, { sessions: [tuesday] }) });
    await edit(draft, { place: '三楼' });
    expect(await sentOf(draft)).toEqual([]);
  });

  it('are told wherever they belong, also outside the part of the tree that holds the activity', async () => {
    const { branchA, branchB } = app.district;
    const guest = await app.newPhone((await app.district.addMember({}, branchB)).id);
    const activity = await makeActivity(app.as('district'), app.district, {
      sessions: [tuesday],
      invitedUnitIds: [branchA.id, branchB.id],
    });
    await organizer().cancel({ ...to(activity), body: { reason: '停电' } });
    const { items } = await guest.api.notices.list();
    expect(items.map(({ id }) => id)).toEqual((await sentOf(activity)).map(({ id }) => id));
  });

  describe('as an audience', () => {
    const names = async (who: 'invited' | 'came' | 'missing', activityId: string) => {
      const body = { audience: { ...nobody(), activities: [{ activityId, who }] } };
      return (await app.as('organizer').announcements.dryRun({ body })).items.map(({ name }) => name);
    };

    it('are those invited, those who came to any session, and those who came to none', async () => {
      const come = await app.district.addMember({ name: '来过的人' });
      const undone = await app.district.addMember({ name: '撤销的人' });
      const open = {
        startsAt: '2026-11-22T01:30:00.000Z',
        endsAt: '2026-11-22T03:00:00.000Z',
        opensMinutesBefore: 60,
      };
      const activity = await published({ sessions: [open, tuesday], walkInsWelcome: true });
      const sessionId = activity.sessions[0]?.id ?? '';
      const walkIn = await app.district.addMember({ name: '路过的人' }, app.district.branchB);
      for (const [index, { id }] of [come, undone, walkIn].entries()) {
        const body = { subject: { by: 'name' as const, memberId: id }, requestKey: `audience-${index}` };
        const { checkIn } = await app.as('district').checkins.deskCheckIn({ params: { sessionId }, body });
        if (id !== undone.id) continue;
        const params = { checkInId: checkIn?.id ?? '' };
        await app.as('organizer').checkins.undo({ params, body: { reason: '' } });
      }
      const invited = await names('invited', activity.id);
      expect(invited).toHaveLength(activity.invitedCount);
      expect(invited).not.toContain('陆敏');
      // Who passed by belongs to another branch: an organizer reaches only their own.
      expect(await names('came', activity.id)).toEqual(['来过的人']);
      expect(await names('missing', activity.id)).toEqual(invited.filter(name => name !== '来过的人'));
    });

    it('are nobody where the activity lies elsewhere, or is not there', async () => {
      const elsewhere = await makeActivity(app.as('district'), app.district, {
        unitId: app.district.branchB.id,
        sessions: [tuesday],
      });
      const outside = { code: 'AUDIENCE_OUTSIDE' };
      await expect(names('invited', elsewhere.id)).rejects.toMatchObject(outside);
      await expect(names('came', app.district.root.id)).rejects.toMatchObject(outside);
    });
  });
});
