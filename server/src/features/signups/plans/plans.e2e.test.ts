import type { Id, SignupPlanInput } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../../test/app.js';
import { activityInput, makeActivity } from '../../../../test/make-activity.js';
import { courseSessions, joinOf, planInput, seatsOf, signupOf } from '../../../../test/make-signup.js';
import { viewerOf } from '../../../../test/make-viewer.js';
import { Transactions } from '../../../db/transactions.js';
import { newId } from '../../../kernel/ids.js';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { Seats } from '../seats/seats.service.js';
import { Draws } from './draws.js';
import { Plans } from './plans.service.js';
import { SignupPlan } from './signup-plan.entity.js';

describe('the plan of a sign-up', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const signups = () => app.as('organizer').signups;
  const course = async () =>
    (await makeActivity(app.as('organizer'), app.district, { kind: 'course', sessions: courseSessions })).id;
  const set = (activityId: Id, overrides: Partial<SignupPlanInput> = {}, version = 0) =>
    signups().setPlan({ params: { activityId }, body: { ...planInput(overrides), version } });
  const join = async (activityId: Id) =>
    signupOf(await app.get(Seats).move(activityId, joinOf([(await app.district.addMember()).id])));

  it('is shown as it was set; its activity is by sign-up from then on', async () => {
    const activityId = await course();
    expect(await signups().plan({ params: { activityId } })).toEqual({ plan: null });
    const set1 = await set(activityId, { capacity: 12, deskQuota: 2 });
    expect(set1).toEqual({
      ...planInput({ capacity: 12, deskQuota: 2 }),
      activityId,
      counts: {
        capacity: 12,
        taken: 0,
        requested: 0,
        offered: 0,
        confirmed: 0,
        waiting: 0,
        kept: 2,
        free: 10,
        desk: 0,
      },
      closed: false,
      version: 1,
    });
    expect(await signups().plan({ params: { activityId } })).toEqual({ plan: set1 });
    expect(await app.as('organizer').activities.organizerShow({ params: { activityId } })).toMatchObject({
      bySignup: true,
      capacity: 12,
    });
    expect(
      await app.db.manager.countBy(AuditEntry, { subjectId: activityId, action: 'signups.setPlan' }),
    ).toBe(1);
  });

  it('hands more seats to the wait-list at once, in order', async () => {
    const activityId = await course();
    await set(activityId, { capacity: 1 });
    for (let person = 0; person < 4; person++) await join(activityId);
    const view = await set(activityId, { capacity: 3 }, 1);
    expect(view.counts).toMatchObject({ taken: 3, confirmed: 1, offered: 2, waiting: 1, free: 0 });
    const { rows } = await seatsOf(app, activityId);
    expect(rows.map(({ state }) => state)).toEqual(['confirmed', 'offered', 'offered', 'waiting']);
  });

  it('does not take seats from people, nor change the way under them', async () => {
    const activityId = await course();
    await set(activityId, { capacity: 2 });
    await join(activityId);
    await join(activityId);
    await expect(set(activityId, { capacity: 1 }, 1)).rejects.toMatchObject({ code: 'SEATS_BELOW_TAKEN' });
    await expect(set(activityId, { way: 'approval' }, 1)).rejects.toMatchObject({ code: 'SIGNUP_IN_USE' });
    await expect(signups().removePlan({ params: { activityId } })).rejects.toMatchObject({
      code: 'SIGNUP_IN_USE',
    });
  });

  it('is saved by the one who saw the latest', async () => {
    const activityId = await course();
    await set(activityId);
    await expect(set(activityId)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await set(activityId, { capacity: 4 }, 1);
    await expect(set(activityId, { capacity: 5 }, 1)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const both = await course();
    const made = await Promise.allSettled([set(both), set(both)]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses times out of order, numbers that do not fit, and draws that are none', async () => {
    const activityId = await course();
    await expect(set(activityId, { closesAt: planInput().opensAt })).rejects.toMatchObject({
      code: 'SIGNUP_TIMES_WRONG',
    });
    await expect(set(activityId, { deskQuota: 11 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(set(activityId, { way: 'lottery', drawId: newId() })).rejects.toMatchObject({
      code: 'DRAW_UNKNOWN',
    });
  });

  it('is refused once the activity is cancelled', async () => {
    const activityId = await course();
    await app.as('organizer').activities.cancel({ params: { activityId }, body: { reason: '老师病了' } });
    await expect(set(activityId)).rejects.toMatchObject({ code: 'ACTIVITY_CANCELLED' });
  });

  it('is removed while nobody has signed up, and goes with a draft that is thrown away', async () => {
    const activityId = await course();
    await set(activityId);
    await signups().removePlan({ params: { activityId } });
    expect(await signups().plan({ params: { activityId } })).toEqual({ plan: null });
    expect(await app.as('organizer').activities.organizerShow({ params: { activityId } })).toMatchObject({
      bySignup: false,
      capacity: null,
    });
    const draft = await app.as('organizer').activities.create({ body: activityInput(app.district) });
    await set(draft.id);
    await app.as('organizer').activities.remove({ params: { activityId: draft.id } });
    expect(await app.db.manager.countBy(SignupPlan, { activityId: draft.id })).toBe(0);
  });

  it('is copied with times moved on, without its people and its draw', async () => {
    const [from, to] = [await course(), await course()];
    const drawId = newId();
    const draws = app.get(Draws);
    const before = Object.assign(Object.create(Object.getPrototypeOf(draws)), draws);
    draws.register({
      accepts: async (_, __, id) => id === drawId,
      mayLeave: async () => false,
      isBetween: async () => false,
      isPublished: async () => false,
      windows: async () => new Map(),
    });
    await set(from, { way: 'lottery', drawId, capacity: 7 });
    await expect(set(from, { way: 'lottery', drawId: null }, 1)).rejects.toMatchObject({
      code: 'SIGNUP_IN_USE',
    });
    Object.assign(draws, before);
    const week = 7 * 24 * 60 * 60 * 1000;
    const plans = app.get(Plans);
    const copied = await app.get(Transactions).run(async manager => {
      await plans.copy(manager, from, to, week, { termId: drawId, seriesId: from, missedMost: 3 });
      return (await plans.find(manager, [to])).get(to);
    });
    expect(copied).toMatchObject({ capacity: 7, drawId: null, termId: drawId, seriesId: from, taken: 0 });
    expect(copied?.opensAt.toISOString()).toBe('2026-11-28T01:00:00.000Z');
  });

  it('goes along when a lecture is copied, its times moved as far as the lecture, with all seats free', async () => {
    const organizer = app.as('organizer');
    const lecture = await makeActivity(organizer, app.district, {
      kind: 'lecture',
      sessions: courseSessions,
    });
    const plan = await set(lecture.id, { capacity: 7, closesAt: '2026-12-04T12:00:00.000Z' });
    await join(lecture.id);
    const copy = await organizer.activities.copy({ params: { activityId: lecture.id } });
    const moved =
      Date.parse(copy.sessions[0]?.startsAt ?? '') - Date.parse(courseSessions[0]?.startsAt ?? '');
    expect(moved).toBeGreaterThan(0);
    const { plan: copied } = await signups().plan({ params: { activityId: copy.id } });
    expect(copied).toMatchObject({ way: plan.way, capacity: 7, counts: { taken: 0, waiting: 0 } });
    expect(Date.parse(copied?.closesAt ?? '') - Date.parse(plan.closesAt)).toBe(moved);
    expect(copy.bySignup).toBe(true);
  });

  it('is set by whoever saves the activity, in that transaction, with what courses add', async () => {
    const activityId = await course();
    const viewer = await viewerOf(app, 'organizer');
    const extra = { termId: newId(), seriesId: activityId, missedMost: 2 };
    const plans = app.get(Plans);
    await app.get(Transactions).run(manager => plans.set(manager, viewer, activityId, planInput(), 0, extra));
    await set(activityId, { capacity: 20 }, 1);
    expect((await plans.find(app.db.manager, [activityId])).get(activityId)).toMatchObject({
      ...extra,
      capacity: 20,
      version: 2,
    });
  });
});
