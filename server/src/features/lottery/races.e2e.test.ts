import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { afterClosing, makeDraw } from '../../../test/make-draw.js';
import { peopleOf, seatsOf, self } from '../../../test/make-signup.js';
import { viewerOf } from '../../../test/make-viewer.js';
import { requestKey } from '../../../test/sample.js';
import { Transactions } from '../../db/transactions.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Answered, Apply } from './application-book.rules.js';
import { ApplicationNotices } from './application-notices.service.js';
import { ApplicationWriter } from './application-writer.service.js';
import { Draw } from './draw.entity.js';
import { DrawApplicant } from './draw-applicant.entity.js';
import { DrawApplication } from './draw-application.entity.js';

const startsAt = '2026-11-22T01:00:00.000Z';

/** What the lock is good for: without it two read the same number. */
class Unguarded extends ApplicationWriter {
  protected override hold(manager: EntityManager, drawId: Id): Promise<Draw | null> {
    return manager.findOneBy(Draw, { id: drawId });
  }
}

describe('applications at the same moment', () => {
  let app: TestApp;
  let viewer: Viewer;
  beforeAll(async () => {
    app = await startApp();
    viewer = await viewerOf(app, 'member');
  });
  beforeEach(() => app.clock.set(startsAt));
  afterAll(() => app.stop());

  /** Writers as so many instances of the product have them, each gathering for itself. */
  const instances = (count: number, Kind = ApplicationWriter) =>
    Array.from(
      { length: count },
      () => new Kind(app.get(Transactions), app.get(ApplicationNotices), app.get(AuditService)),
    );
  const apply = (
    memberIds: readonly [Id] | readonly [Id, Id],
    choices: readonly Id[],
    overrides: Partial<Apply> = {},
  ): Apply => ({
    kind: 'apply',
    memberIds,
    choices,
    actor: self(memberIds[0]),
    self: memberIds[0],
    requestKey: requestKey(),
    at: app.clock.now(),
    ...overrides,
  });
  /** All at once, shared out among the instances. */
  const all = (
    writers: readonly ApplicationWriter[],
    drawId: Id,
    wishes: readonly Apply[],
  ): Promise<Answered[]> =>
    Promise.all(
      wishes.map((wish, index) =>
        (writers[index % writers.length] as ApplicationWriter).write(viewer, drawId, wish),
      ),
    );
  const stored = async (drawId: Id) => ({
    draw: await app.db.manager.findOneByOrFail(Draw, { id: drawId }),
    applications: await app.db.manager.find(DrawApplication, { where: { drawId }, order: { number: 'ASC' } }),
    applicants: await app.db.manager.findBy(DrawApplicant, { drawId }),
  });
  const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  it('five hundred at the last minute, from two instances: each once, numbers without gaps, the tally right', async () => {
    const { drawId, courses } = await makeDraw(app, [{}, {}]);
    const [first, second] = courses as [Id, Id];
    const people = await peopleOf(app, 500);
    const wishes = people.map((id, index) => apply([id], index % 2 ? [first] : [second, first]));
    // Every tenth taps twice.
    const twice = wishes.filter((_, index) => index % 10 === 0);
    const answers = await all(instances(2), drawId, [...wishes, ...twice]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { draw, applications, applicants } = await stored(drawId);
    expect(applications.map(({ number }) => number)).toEqual(upTo(500));
    expect(new Set(applicants.map(({ memberId }) => memberId)).size).toBe(500);
    expect(applicants).toHaveLength(500);
    expect(draw.tally).toEqual({
      applications: 500,
      people: 500,
      first: { [first]: 250, [second]: 250 },
      any: { [first]: 500, [second]: 250 },
    });
  });

  if (onMysql)
    it('would not be without the lock (negative control)', async () => {
      const { drawId, courses } = await makeDraw(app);
      const people = await peopleOf(app, 60);
      const wishes = people.map(id => apply([id], courses));
      const answers = await Promise.allSettled(
        instances(20, Unguarded).flatMap((writer, index) =>
          wishes.slice(index * 3, index * 3 + 3).map(wish => writer.write(viewer, drawId, wish)),
        ),
      );
      const { draw, applications } = await stored(drawId);
      const isRight =
        answers.every(({ status }) => status === 'fulfilled') &&
        draw.tally.applications === applications.length;
      expect(isRight).toBe(false);
    });

  it('of two who take each other along one pair is made, whoever is first', async () => {
    const { drawId, courses } = await makeDraw(app);
    const people = await peopleOf(app, 40);
    const pairs = Array.from(
      { length: 20 },
      (_, index) => people.slice(index * 2, index * 2 + 2) as [Id, Id],
    );
    const wishes = pairs.flatMap(([a, b]) => [apply([a, b], courses), apply([b, a], courses)]);
    const answers = await all(instances(2), drawId, wishes);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { draw, applications, applicants } = await stored(drawId);
    expect([applications.length, applicants.length, draw.tally.people]).toEqual([20, 40, 40]);
  });

  it('of many who want the same companion one gets them', async () => {
    const { drawId, courses } = await makeDraw(app);
    const [wanted, ...others] = await peopleOf(app, 21);
    const answers = await all(
      instances(2),
      drawId,
      others.map(id => apply([id, wanted as Id], courses)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await stored(drawId)).applicants).toHaveLength(2);
  });

  it('in the moment of drawing: whoever was told yes is on the list that was drawn', async () => {
    const { drawId, courses } = await makeDraw(app);
    const people = await peopleOf(app, 120);
    const inTime = app.clock.now();
    const wishes = people.map(id => apply([id], courses, { at: inTime }));
    app.clock.set(afterClosing);
    const writers = instances(2);
    const draw = () => app.as('organizer').lottery.draw({ params: { drawId } });
    const [before, , after] = await Promise.all([
      all(writers, drawId, wishes.slice(0, 60)),
      draw(),
      new Promise<Answered[]>(resolve => setImmediate(() => resolve(all(writers, drawId, wishes.slice(60))))),
    ]);
    const told = [...before, ...after];
    const { applications } = await stored(drawId);
    expect(applications.every(({ turn }) => turn !== null)).toBe(true);
    expect(applications.map(({ number }) => number)).toEqual(upTo(told.filter(({ ok }) => ok).length));
    const refused = told.flatMap(answer => (answer.ok ? [] : answer.reason));
    expect(new Set([...refused, 'DRAW_CLOSED'])).toEqual(new Set(['DRAW_CLOSED']));
  });

  it('drawn by two organizers at once: once', async () => {
    const { drawId, courses } = await makeDraw(app);
    await all(
      instances(1),
      drawId,
      (await peopleOf(app, 5)).map(id => apply([id], courses)),
    );
    app.clock.set(afterClosing);
    const results = await Promise.allSettled(
      (['organizer', 'district'] as const).map(who => app.as(who).lottery.draw({ params: { drawId } })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('two thousand applications for twenty courses are published in one go', async () => {
    const capacity = 60;
    const { drawId, courses } = await makeDraw(
      app,
      Array.from({ length: 20 }, (_, index) => ({ title: `课程${index}`, capacity })),
    );
    const people = await peopleOf(app, 2200);
    const choice = (index: number) => courses[index % courses.length] as Id;
    const parties = upTo(2000).map((_, index): readonly [Id] | readonly [Id, Id] =>
      index < 200 ? [people[index] as Id, people[2000 + index] as Id] : [people[index] as Id],
    );
    const wishes = parties.map((party, index) =>
      apply(party, [choice(index), choice(index + 7), choice(index + 3)].slice(0, 1 + (index % 3))),
    );
    await all(instances(2), drawId, wishes);
    app.clock.set(afterClosing);
    const { lottery } = app.as('organizer');
    const figures = await lottery.draw({ params: { drawId } });
    await lottery.publish({ params: { drawId } });
    for (const [index, activityId] of courses.entries()) {
      const { plan, rows } = await seatsOf(app, activityId);
      expect(plan.taken).toBeLessThanOrEqual(capacity);
      expect(plan).toMatchObject({
        taken: figures.activities[index]?.taken,
        waiting: figures.activities[index]?.waiting,
      });
      expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(plan.taken);
    }
    expect(figures.withSeat + figures.withoutSeat).toBe(2000);
  }, 120_000);
});
