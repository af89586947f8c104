import { startApp, type TestApp } from '../../../test/app.js';
import { activityInput, makeActivity, openSession } from '../../../test/make-activity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const week = 7 * 24 * 60 * 60 * 1000;
const later = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString();
const empty = { title: '', place: '', contactPhone: '', sessions: [], invitedUnitIds: [] };

describe('activities', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const input = (overrides = {}) => activityInput(app.district, overrides);
  const published = (overrides = {}) => makeActivity(app.as('organizer'), app.district, overrides);
  const to = ({ id }: { id: string }) => ({ params: { activityId: id } });

  it('keeps a draft that lacks everything, says what is missing, and shows it to nobody', async () => {
    const draft = await app.as('organizer').activities.create({ body: input(empty) });
    expect(draft).toMatchObject({ state: 'draft', version: 1, invitedCount: 0 });
    expect(draft.missing).toEqual(['活动名称', '地点', '时间', '邀请哪些单位', '联系电话']);
    await expect(app.as('organizer').activities.publish(to(draft))).rejects.toMatchObject({
      code: 'ACTIVITY_INCOMPLETE',
    });
    await expect(app.as('member').activities.show(to(draft))).rejects.toMatchObject({ status: 404 });
  });

  it('is shown to those invited once published, publishing twice being one', async () => {
    const first = await published({ title: '红色电影课' });
    const again = await app.as('organizer').activities.publish(to(first));
    expect(again).toEqual(first);
    expect(first.posterUrl).toMatch(/^https:\/\/wanqing\.example\.cn\/p\/[0-9a-z]{16}$/);

    const { items } = await app.as('member').activities.list();
    expect(items).toContainEqual(
      expect.objectContaining({ id: first.id, title: '红色电影课', invited: true, cancelReason: null }),
    );
    await expect(app.as('elsewhere').activities.show(to(first))).rejects.toMatchObject({ status: 404 });
    const other = await app.as('elsewhere').activities.list();
    expect(other.items.map(({ id }) => id)).not.toContain(first.id);
  });

  it('counts guests of all invited units once, staff and the archived not', async () => {
    const { branchA, committee } = app.district;
    const { invitedCount } = await makeActivity(app.as('district'), app.district, {
      invitedUnitIds: [committee.id, branchA.id],
    });
    expect(invitedCount).toBe(2);
  });

  it('is shown to anybody of the district where walk-ins are welcome', async () => {
    const open = await published({ walkInsWelcome: true });
    expect(await app.as('elsewhere').activities.show(to(open))).toMatchObject({ invited: false });
  });

  it('saves changes in turn: who edits an old version is told', async () => {
    const { id, version, sessions } = await published();
    const kept = { ...openSession, id: sessions[0]?.id, endsAt: '2026-11-22T04:00:00.000Z' };
    const body = { ...input({ title: '改了名', sessions: [kept] }), version };
    const changed = await app.as('organizer').activities.update({ ...to({ id }), body });
    expect(changed).toMatchObject({ title: '改了名', version: version + 1, state: 'published' });
    expect(changed.sessions).toMatchObject([{ id: sessions[0]?.id, endsAt: kept.endsAt }]);
    await expect(app.as('organizer').activities.update({ ...to({ id }), body })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('stays complete once published, and its times possible', async () => {
    const { id, version } = await published();
    const update = (overrides: object) =>
      app.as('organizer').activities.update({ ...to({ id }), body: { ...input(overrides), version } });
    await expect(update({ place: '' })).rejects.toMatchObject({ details: { missing: '地点' } });
    await expect(update({ sessions: [] })).rejects.toMatchObject({ details: { missing: '时间' } });
    const backwards = { ...openSession, endsAt: openSession.startsAt };
    await expect(update({ sessions: [backwards] })).rejects.toMatchObject({ code: 'SESSION_TIMES_WRONG' });
    await expect(update({ sessions: [{ ...openSession, id: app.district.root.id }] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('invites no further than its organizer reaches, but keeps whom those above invited', async () => {
    const { branchB, committee, branchA } = app.district;
    await expect(
      app.as('organizer').activities.create({ body: input({ invitedUnitIds: [branchB.id] }) }),
    ).rejects.toMatchObject({ code: 'INVITED_OUTSIDE' });
    const { id, version } = await makeActivity(app.as('district'), app.district, {
      invitedUnitIds: [committee.id],
    });
    const body = { ...input({ invitedUnitIds: [committee.id, branchA.id] }), version };
    const changed = await app.as('organizer').activities.update({ ...to({ id }), body });
    expect(changed.invitedUnits.map(unit => unit.name)).toEqual(['天平街道', '第一支部']);
    const copy = await app.as('organizer').activities.copy(to({ id }));
    expect(copy.invitedUnits.map(unit => unit.name)).toEqual(['第一支部']);
  });

  it('is copied as a draft with its sessions moved on by whole weeks', async () => {
    const original = await published({ coordinates: { latitude: 31.2, longitude: 121.44 } });
    const copy = await app.as('organizer').activities.copy(to(original));
    expect(copy).toMatchObject({
      state: 'draft',
      version: 1,
      title: original.title,
      coordinates: original.coordinates,
      invitedUnits: original.invitedUnits,
      missing: [],
    });
    expect(copy.posterUrl).not.toBe(original.posterUrl);
    expect(copy.sessions).toMatchObject([{ startsAt: later(openSession.startsAt, week) }]);
  });

  it('is cancelled once, with a reason that members see until its time is past', async () => {
    const { id } = await published({ title: '取消的' });
    await app.as('organizer').activities.cancel({ ...to({ id }), body: { reason: '台风' } });
    const shown = () =>
      app
        .as('member')
        .activities.list()
        .then(({ items }) => items.find(item => item.id === id));
    expect(await shown()).toMatchObject({ state: 'cancelled', cancelReason: '台风' });
    await expect(
      app.as('organizer').activities.cancel({ ...to({ id }), body: { reason: '又' } }),
    ).rejects.toMatchObject({ code: 'ACTIVITY_CANCELLED' });
    await expect(app.as('organizer').activities.publish(to({ id }))).rejects.toMatchObject({
      code: 'ACTIVITY_CANCELLED',
    });
    app.clock.set('2026-11-22T03:00:01.000Z');
    expect(await shown()).toBeUndefined();
    app.clock.set('2026-11-22T01:00:00.000Z');
  });

  it('lets go of a draft, never of a published one', async () => {
    const draft = await app.as('organizer').activities.create({ body: input() });
    await app.as('organizer').activities.remove(to(draft));
    await expect(app.as('organizer').activities.organizerShow(to(draft))).rejects.toMatchObject({
      status: 404,
    });
    await expect(app.as('organizer').activities.remove(to(await published()))).rejects.toMatchObject({
      code: 'ACTIVITY_NOT_DRAFT',
    });
  });

  it('belongs to its part of the tree', async () => {
    const { id } = await published();
    const elsewhere = app.as('elsewhere').activities;
    const refused = { status: 404, code: 'NOT_FOUND' };
    await expect(elsewhere.organizerShow(to({ id }))).rejects.toMatchObject(refused);
    await expect(elsewhere.create({ body: input() })).rejects.toMatchObject(refused);
    await expect(elsewhere.update({ ...to({ id }), body: { ...input(), version: 2 } })).rejects.toMatchObject(
      refused,
    );
    await expect(elsewhere.publish(to({ id }))).rejects.toMatchObject(refused);
    await expect(elsewhere.copy(to({ id }))).rejects.toMatchObject(refused);
    await expect(elsewhere.cancel({ ...to({ id }), body: { reason: '无' } })).rejects.toMatchObject(refused);
    await expect(elsewhere.remove(to({ id }))).rejects.toMatchObject(refused);
    expect((await elsewhere.organizerList()).items).toEqual([]);
    expect((await elsewhere.deskSessions()).items).toEqual([]);
  });

  it('is listed for organizers page by page, and for the desk by session', async () => {
    const titles = Array.from({ length: 35 }, (_, index) => `第${index}讲`);
    for (const title of titles) await published({ title });
    const list = (cursor?: string) =>
      app.as('organizer').activities.organizerList({ query: { when: 'coming', cursor } });
    const first = await list();
    const second = await list(first.next ?? '');
    expect([first.items.length, second.next]).toEqual([30, null]);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      expect.arrayContaining(titles),
    );
    const past = await app.as('organizer').activities.organizerList({ query: { when: 'past' } });
    expect(past.items).toEqual([]);
    const drafts = await app.as('organizer').activities.organizerList({ query: { when: 'drafts' } });
    expect(new Set(drafts.items.map(({ state }) => state))).toEqual(new Set(['draft']));
    const desk = await app.as('desk').activities.deskSessions();
    expect(desk.items.map(({ title }) => title)).toEqual(expect.arrayContaining(titles));
    expect(desk.items.map(({ title }) => title)).not.toContain('取消的');
  });

  it('puts on record who changed it, and who threw a draft away', async () => {
    const body = input({ title: '讲座' });
    const draft = await app.as('organizer').activities.create({ body });
    await app.as('organizer').activities.update({ ...to(draft), body: { ...body, version: draft.version } });
    await app.as('organizer').activities.remove(to(draft));
    const entries = await app.db.manager.find(AuditEntry, {
      where: { subjectId: draft.id },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ action, memberId }) => [action, memberId])).toEqual([
      ['activities.update', app.district.people.organizer.id],
      ['activities.remove', app.district.people.organizer.id],
    ]);
  });
});
