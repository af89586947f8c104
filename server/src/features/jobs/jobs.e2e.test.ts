import { startApp, type TestApp } from '../../../test/app.js';
import { makeFailedJob } from '../../../test/make-job.js';
import { Transactions } from '../../db/transactions.js';
import { JobRow } from '../../jobs/job.entity.js';
import type { NewJob } from '../../jobs/job.js';
import { Jobs } from '../../jobs/jobs.service.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';

const day = 24 * 60 * 60_000;

describe('what the product could not do by itself', () => {
  let app: TestApp;
  let broken = true;
  const done: string[] = [];
  beforeAll(async () => {
    app = await startApp();
    app.get(Jobs).task<{ name: string }>({
      kind: 'test.greet',
      maxAttempts: 2,
      inWords: ({ name }) => `给${name}问好`,
      run: async (_, { payload }) => {
        if (broken) throw Object.assign(new Error(payload.name), { code: 'EHOSTUNREACH' });
        done.push(payload.name);
      },
    });
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    broken = true;
    done.length = 0;
    await app.get(Transactions).run(manager => manager.clear(JobRow));
  });

  const enqueue = (job: Partial<NewJob> & { payload: { name: string } }) =>
    app
      .get(Transactions)
      .run(manager =>
        app.get(Jobs).enqueue(manager, { kind: 'test.greet', unitPath: app.district.branchA.path, ...job }),
      );
  async function fail(job: Partial<NewJob> & { payload: { name: string } }) {
    await enqueue(job);
    await app.work();
    app.clock.advance(day);
    await app.work();
    return listed('organizer');
  }
  const listed = async (persona: 'organizer' | 'elsewhere' | 'district') =>
    (await app.as(persona).jobs.failed()).items;
  const of = (jobId: string) => ({ params: { jobId } });
  const waiting = () => app.db.manager.countBy(JobRow, { state: 'waiting' });

  it('is listed in words, with why and how often it was tried', async () => {
    const [failed, ...others] = await fail({ payload: { name: '陈桂芳' } });
    expect(failed).toEqual({
      id: expect.any(String),
      what: '给陈桂芳问好',
      failedAt: app.clock.now().toISOString(),
      attempts: 2,
      why: '对方没有回应，可能是网络不通。请过一会儿点「再试一次」，还不行请找技术人员。',
    });
    expect(others).toEqual([]);
  });

  it('is done when it is tried again and nothing is in the way any more', async () => {
    const [failed] = await fail({ payload: { name: '陈桂芳' } });
    await app.as('organizer').jobs.retry(of(failed?.id ?? ''));
    expect(await listed('organizer')).toEqual([]);
    broken = false;
    await app.work();
    expect(done).toEqual(['陈桂芳']);
    await expect(app.as('organizer').jobs.retry(of(failed?.id ?? ''))).rejects.toMatchObject({ status: 404 });
  });

  it('may fail as often as before when it is tried again', async () => {
    const [failed] = await fail({ payload: { name: '陈桂芳' } });
    await app.as('organizer').jobs.retry(of(failed?.id ?? ''));
    await app.work();
    expect(await waiting()).toBe(1);
    app.clock.advance(day);
    await app.work();
    expect(await listed('organizer')).toMatchObject([{ attempts: 2 }]);
  });

  it('gets its key back, unless another job has it: then that one does the work', async () => {
    const [first] = await fail({ payload: { name: '先' }, key: 'greet' });
    await app.as('organizer').jobs.retry(of(first?.id ?? ''));
    await enqueue({ payload: { name: '后' }, key: 'greet' });
    expect(await waiting()).toBe(1);
    broken = false;
    await app.work();
    expect(done).toEqual(['先']);

    broken = true;
    const [second] = await fail({ payload: { name: '旧' }, key: 'greet' });
    broken = false;
    await enqueue({ payload: { name: '新' }, key: 'greet' });
    await app.as('organizer').jobs.retry(of(second?.id ?? ''));
    await app.work();
    expect(done).toEqual(['先', '新']);
    expect(await listed('organizer')).toEqual([]);
  });

  it('is forgotten for good when it is discarded', async () => {
    const [failed] = await fail({ payload: { name: '陈桂芳' } });
    await app.as('organizer').jobs.discard(of(failed?.id ?? ''));
    broken = false;
    await app.work();
    expect([done, await listed('organizer')]).toEqual([[], []]);
  });

  it('tells who waits for it that it was given up, unless that fails', async () => {
    const told: string[] = [];
    let failing = true;
    app.get(Jobs).task<{ name: string }>({
      kind: 'test.wait',
      inWords: ({ name }) => `等${name}`,
      run: async () => undefined,
      abandoned: async (_, { id, payload }) => {
        if (failing) throw new Error('not now');
        told.push(id, payload.name);
      },
    });
    const { id } = await makeFailedJob(app, { kind: 'test.wait', payload: { name: '王' } });
    await expect(app.as('organizer').jobs.discard(of(id))).rejects.toMatchObject({ status: 500 });
    expect(await listed('organizer')).toHaveLength(1);
    failing = false;
    await app.as('organizer').jobs.discard(of(id));
    expect([told, await listed('organizer')]).toEqual([[id, '王'], []]);
  });

  it('of which nobody knows whether it was done is recorded as lost when it is given up', async () => {
    const said: string[] = [];
    app.get(Jobs).courier<{ name: string }, string, string>({
      kind: 'test.visit-once',
      inWords: ({ name }) => `看望${name}`,
      load: async () => new Map(),
      deliver: async () => ({ done: '' }),
      settle: async () => undefined,
      lost: async (_, jobs) => void said.push(...jobs.map(({ payload }) => payload.name)),
      abandoned: async () => void said.push('never sent'),
    });
    for (const state of ['stuck', 'dead'] as const) {
      const { id } = await makeFailedJob(app, { kind: 'test.visit-once', state, payload: { name: '王' } });
      await app.as('organizer').jobs.discard(of(id));
    }
    expect(said).toEqual(['王', 'never sent']);
  });

  it('is not there for those who have nothing to do with it; what is nobody’s is the district’s', async () => {
    const ours = await makeFailedJob(app);
    const nobodys = await makeFailedJob(app, { unitPath: null });
    const ids = async (persona: 'organizer' | 'elsewhere' | 'district') =>
      (await listed(persona)).map(({ id }) => id).sort();
    expect(await ids('organizer')).toEqual([ours.id]);
    expect(await ids('elsewhere')).toEqual([]);
    expect(await ids('district')).toEqual([ours.id, nobodys.id].sort());
    const refused = { status: 404, code: 'NOT_FOUND' };
    await expect(app.as('elsewhere').jobs.retry(of(ours.id))).rejects.toMatchObject(refused);
    await expect(app.as('organizer').jobs.discard(of(nobodys.id))).rejects.toMatchObject(refused);
    await app.as('district').jobs.discard(of(nobodys.id));
  });

  it('cannot be taken from those who are still at it', async () => {
    const { id } = await makeFailedJob(app, { state: 'waiting', failedAt: null });
    await expect(app.as('organizer').jobs.discard(of(id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is never delivered again where nobody knows whether it arrived: only recording that is', async () => {
    const lost: string[] = [];
    app.get(Jobs).courier<{ name: string }, string, string>({
      kind: 'test.visit',
      inWords: ({ name }) => `看望${name}`,
      load: async jobs => new Map(jobs.map(({ id, payload }) => [id, payload.name])),
      deliver: async () => {
        throw new Error('it must not be delivered');
      },
      settle: async () => undefined,
      lost: async (_, jobs) => void lost.push(...jobs.map(({ payload }) => payload.name)),
    });
    const { id } = await makeFailedJob(app, { kind: 'test.visit', state: 'stuck', payload: { name: '王' } });
    expect((await listed('organizer'))[0]?.why).toContain('没有再送');
    await app.as('organizer').jobs.retry(of(id));
    await app.work();
    expect([lost, await app.db.manager.count(JobRow)]).toEqual([['王'], 0]);
  });

  it('is named even where another version of the product wrote it', async () => {
    await makeFailedJob(app, { kind: 'of-tomorrow' });
    expect(await listed('organizer')).toMatchObject([{ what: '一件系统自己做的事' }]);
  });

  it('is read page by page', async () => {
    for (let n = 0; n < 35; n++)
      await makeFailedJob(app, { failedAt: new Date(app.clock.now().getTime() - (n >> 1)) });
    const first = await app.as('organizer').jobs.failed();
    const second = await app.as('organizer').jobs.failed({ query: { cursor: first.next ?? '' } });
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 5, null]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(35);
  });

  it('leaves on record who looked, who had it tried again and who discarded it', async () => {
    const [one, two] = [await makeFailedJob(app), await makeFailedJob(app)];
    await listed('organizer');
    await app.as('organizer').jobs.retry(of(one.id));
    await app.as('organizer').jobs.discard(of(two.id));
    const entries = await app.db.manager.find(AuditEntry, { order: { id: 'DESC' }, take: 3 });
    const member = app.district.people.organizer.id;
    expect(entries.map(({ action, subjectId, memberId }) => [action, subjectId, memberId])).toEqual([
      ['jobs.discard', two.id, member],
      ['jobs.retry', one.id, member],
      ['jobs.look', null, member],
    ]);
  });
});
