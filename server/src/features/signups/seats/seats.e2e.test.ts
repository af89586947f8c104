import type { Id, SignupPlanInput } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../../test/app.js';
import {
  actOf,
  atDesk,
  joinOf,
  makePlanned,
  peopleOf,
  seatsOf,
  signupOf,
} from '../../../../test/make-signup.js';
import { newId } from '../../../kernel/ids.js';
import type { Move } from './move.js';
import { Seats } from './seats.service.js';
import type { Signup } from './signup.entity.js';
import { SignupEvent } from './signup-event.entity.js';

describe('seats', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const people = (count: number) => peopleOf(app, count);
  const move = (activityId: Id, one: Move) => app.get(Seats).move(activityId, one);
  const planned = async (overrides: Partial<SignupPlanInput> = {}) => (await makePlanned(app, overrides)).id;
  const join = async (activityId: Id, ...memberIds: [Id] | [Id, Id]) =>
    signupOf(await move(activityId, joinOf(memberIds)));
  const states = async (activityId: Id) => (await seatsOf(app, activityId)).rows.map(({ state }) => state);

  it('gives seats in order of arrival, then places on the wait-list', async () => {
    const id = await planned({ capacity: 2 });
    for (const person of await people(4)) await join(id, person);
    const { plan, rows } = await seatsOf(app, id);
    expect(rows.map(({ state, ticket }) => [state, ticket])).toEqual([
      ['confirmed', 1],
      ['confirmed', 2],
      ['waiting', 3],
      ['waiting', 4],
    ]);
    expect(plan).toMatchObject({ taken: 2, waiting: 2, lastTicket: 4 });
  });

  it('hands the seat of somebody who leaves to the head of the wait-list in the same transaction', async () => {
    const id = await planned({ capacity: 1 });
    const [a, b, c] = (await people(3)) as [Id, Id, Id];
    const first = await join(id, a);
    await join(id, b);
    await join(id, c);
    const left = signupOf(await move(id, actOf('leave', first, { reason: '身体不舒服' })));
    expect(left).toMatchObject({ state: 'left', reason: '身体不舒服' });
    expect(await states(id)).toEqual(['left', 'offered', 'waiting']);
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 1, waiting: 1 });
    // Sunday 9 o'clock: 11 hours are left today, 12 on Monday, one on Tuesday.
    expect(rows[1]?.answerBy?.toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });

  it('keeps who accepts, and passes on what is declined', async () => {
    const id = await planned({ capacity: 1 });
    const [a, b, c] = (await people(3)) as [Id, Id, Id];
    const first = await join(id, a);
    const second = await join(id, b);
    const third = await join(id, c);
    await move(id, actOf('leave', first));
    await move(id, actOf('decline', second));
    expect(await states(id)).toEqual(['left', 'declined', 'offered']);
    expect(signupOf(await move(id, actOf('accept', third, { actor: atDesk(newId()) }))).state).toBe(
      'confirmed',
    );
    expect(await move(id, actOf('accept', second))).toMatchObject({ ok: false, reason: 'OFFER_OVER' });
  });

  it('answers a repeated request with the first answer, and somebody who has a place with it', async () => {
    const id = await planned({ capacity: 1 });
    const [a] = (await people(1)) as [Id];
    const asked = joinOf([a]);
    const first = signupOf(await move(id, asked));
    const again = await Promise.all([move(id, asked), move(id, { ...asked }), move(id, joinOf([a]))]);
    expect(again.map(moved => moved.ok && moved.repeated)).toEqual([true, true, true]);
    expect(again.map(moved => signupOf(moved).id)).toEqual([first.id, first.id, first.id]);
    expect(await app.db.manager.countBy(SignupEvent, { activityId: id })).toBe(1);
  });

  it('lets somebody who left come again, at the end of the queue', async () => {
    const id = await planned({ capacity: 1 });
    const [a, b] = (await people(2)) as [Id, Id];
    const first = await join(id, a);
    const second = await join(id, b);
    await move(id, actOf('leave', first));
    const again = await join(id, a);
    expect(again).toMatchObject({ id: first.id, state: 'waiting', ticket: 3 });
    expect(again.partyId).not.toBe(first.partyId);
    await move(id, actOf('decline', second));
    expect(await states(id)).toEqual(['declined', 'offered']);
  });

  it('refuses where there is no plan, and foreign sign-ups', async () => {
    const id = await planned();
    expect(await move(newId(), joinOf([newId()]))).toMatchObject({ reason: 'SIGNUP_NONE' });
    expect(await move(id, actOf('leave', newId()))).toMatchObject({ reason: 'NOT_FOUND' });
    const [a] = (await people(1)) as [Id];
    const other = await join(await planned(), a);
    expect(await move(id, actOf('leave', other))).toMatchObject({ reason: 'NOT_FOUND' });
  });

  it('hands seats to the right ones where only the head of a long queue is read', async () => {
    const id = await planned({ capacity: 9 });
    const crowd = await people(9 + 2 * 20 + 5);
    const seated = [];
    for (const person of crowd.slice(0, 9)) seated.push(await join(id, person));
    for (let pair = 0; pair < 20; pair++)
      await join(id, crowd[9 + 2 * pair] as Id, crowd[10 + 2 * pair] as Id);
    for (const person of crowd.slice(49)) await join(id, person);
    await Promise.all(seated.slice(0, 5).map(row => move(id, actOf('leave', row))));
    const { plan, rows } = await seatsOf(app, id);
    expect(rows.filter(({ state }) => state === 'offered').map(({ ticket }) => ticket)).toEqual([
      10, 10, 11, 11,
    ]);
    expect(plan).toMatchObject({ taken: 8, waiting: 41 });
    await move(id, actOf('leave', seated[5] as Signup));
    expect(
      (await seatsOf(app, id)).rows.filter(({ ticket }) => ticket === 12).map(({ state }) => state),
    ).toEqual(['offered', 'offered']);
  });

  it('places thousands from a draw at once', async () => {
    const id = await planned({ capacity: 30 });
    const actor = { accountId: null, byName: null, via: 'lottery' } as const;
    const parties = Array.from({ length: 2500 }, (_, turn) => ({
      memberIds: [newId()],
      seat: turn < 30,
      actor,
    }));
    await move(id, { kind: 'place', parties });
    const { plan, rows } = await seatsOf(app, id);
    expect(plan).toMatchObject({ taken: 30, waiting: 2470, lastTicket: 2500 });
    expect(rows.map(({ memberId }) => memberId)).toEqual(parties.map(({ memberIds }) => memberIds[0]));
    expect(rows.every(({ state, ticket }) => state === (ticket <= 30 ? 'confirmed' : 'waiting'))).toBe(true);
  });
});
