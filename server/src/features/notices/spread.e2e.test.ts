import { nobody } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { startApp, type TestApp } from '../../../test/app.js';
import { makeCrowd } from '../../../test/make-crowd.js';
import { postNotice } from '../../../test/make-posted.js';
import { deliveries, reached, reader, templateOf } from '../../../test/make-push.js';
import { JobRow } from '../../jobs/job.entity.js';
import { MemberTies } from '../members/member-ties.service.js';
import { AudienceParts } from './audience-parts.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { PushDelivery } from './push-delivery.entity.js';

const activityId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const minute = 60_000;

let app: TestApp;

/** An audience of the whole committee that calls `each` before every batch. */
function watched(each: (batch: number, manager: EntityManager) => Promise<void>) {
  let batch = 0;
  app.get(AudienceParts).register('came', async manager => {
    await each(++batch, manager);
    return ['1 = 0', {}];
  });
  const activities = [{ activityId, who: 'came' as const }];
  return { audience: { ...nobody(), units: [app.district.committee.id], activities } };
}
const everybody = () => ({ audience: { ...nobody(), units: [app.district.committee.id] } });
const recipients = (noticeId: string) => app.db.manager.findBy(NoticeRecipient, { noticeId });
const notice = (id: string) => app.db.manager.findOneByOrFail(Notice, { id });
const later = async (ms: number) => {
  app.clock.advance(ms);
  await app.work();
};

describe('writing down many', () => {
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  it('reaches 2,500 people once each, although it breaks off between two batches', async () => {
    const credits = { templateId: templateOf('notice'), each: 2 };
    const { branchA, branchB } = app.district;
    const crowd = [
      ...(await makeCrowd(app.app, { count: 1000, branch: branchA, credits })),
      ...(await makeCrowd(app.app, { count: 1500, branch: branchB })),
    ];
    for (const { openid } of crowd.slice(0, 1000)) app.simulator.grantCredit(openid, credits.templateId, 2);
    const noticeId = await postNotice(
      app,
      watched(async batch => {
        if (batch === 2 || batch === 4) throw new Error('gone');
      }),
    );
    await app.work();
    expect((await notice(noticeId)).spreadAt).toBeNull();
    for (let tries = 0; tries < 6; tries++) await later(10 * minute);

    const written = (await recipients(noticeId)).map(({ memberId }) => memberId);
    // With 陈桂芳 and 沈建国 of the district.
    expect([written.length, new Set(written).size]).toEqual([2502, 2502]);
    expect((await notice(noticeId)).spreadAt).not.toBeNull();
    expect(await app.db.manager.countBy(PushDelivery, { noticeId, state: 'sent' })).toBe(1000);
    expect(app.simulator.sentCounts().map(({ count }) => count)).toEqual(Array(1000).fill(1));
    const [{ left }] = await app.db.query('SELECT SUM(credits) AS `left` FROM push_credits');
    expect(Number(left)).toBe(1000);
    expect(await app.db.manager.countBy(JobRow, { kind: 'notices.spread' })).toBe(0);
  }, 60_000);

  it('stops where the notice is recalled meanwhile, and sends nothing more', async () => {
    const credits = { templateId: templateOf('notice'), each: 1 };
    const crowd = await makeCrowd(app.app, { count: 2500, branch: app.district.branchA, credits });
    for (const { openid } of crowd) app.simulator.grantCredit(openid, credits.templateId);
    const { branchA } = app.district;
    const noticeId = await postNotice(
      app,
      watched(async (batch, manager) => {
        if (batch === 2)
          await manager.update(Notice, { unitId: branchA.id }, { recalledAt: app.clock.now() });
      }),
    );
    await app.work();
    const written = await recipients(noticeId);
    expect(written.length).toBeLessThan(2500);
    expect((await notice(noticeId)).spreadAt).not.toBeNull();
    expect(await app.db.manager.countBy(PushDelivery, { noticeId, state: 'waiting' })).toBe(0);
    const [{ left }] = await app.db.query('SELECT SUM(credits) AS `left` FROM push_credits');
    expect(Number(left)).toBe(2500 - app.simulator.sentCount());
  }, 60_000);

  it('finds those who moved behind its back', async () => {
    await makeCrowd(app.app, { count: 1200, branch: app.district.branchA });
    const [{ id: lastId }] = await app.db.query(
      'SELECT id FROM members ORDER BY unitPath DESC, name DESC, id DESC LIMIT 1',
    );
    const first = await app.district.addMember({ name: '徐000100' });
    const noticeId = await postNotice(
      app,
      watched(async (batch, manager) => {
        const updatedAt = app.clock.now();
        if (batch === 2) await manager.update('Member', { id: first.id }, { name: '一', updatedAt });
        if (batch === 1) await manager.update('Member', { id: lastId }, { updatedAt });
      }),
    );
    await app.work();
    const ids = (await recipients(noticeId)).map(({ memberId }) => memberId);
    expect([ids.includes(first.id), new Set(ids).size === ids.length]).toEqual([true, true]);
  });
});

describe('who a notice goes to', () => {
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is fixed at sending', async () => {
    const noticeId = await postNotice(app, everybody());
    app.clock.advance(1);
    const late = await app.district.addMember();
    await later(15 * minute);
    expect((await recipients(noticeId)).map(({ memberId }) => memberId)).not.toContain(late.id);
  });

  it('admits those who come to fit later, as long as it is said to, with a message', async () => {
    const li = await reader(app);
    const lateUntil = new Date(app.clock.now().getTime() + 60 * minute);
    const noticeId = await postNotice(app, { ...everybody(), lateUntil });
    await app.work();
    app.clock.advance(minute);
    const late = await reader(app);
    await later(10 * minute);
    expect(await reached(app, noticeId, late.memberId)).toBe('sent pushed');
    await later(10 * minute);
    expect((await deliveries(app, noticeId)).map(({ memberId }) => memberId).sort()).toEqual(
      [li.memberId, late.memberId].sort(),
    );
    app.clock.advance(40 * minute);
    const tooLate = await app.district.addMember();
    await later(10 * minute);
    expect((await recipients(noticeId)).map(({ memberId }) => memberId)).not.toContain(tooLate.id);
  });

  it.each([
    ['recalled', { recalledAt: new Date(1) }],
    ['replaced', { replacedBy: activityId }],
    ['over', { overAt: new Date(1) }],
  ])('admits nobody any more once it is %s', async (_what, changes) => {
    const lateUntil = new Date(app.clock.now().getTime() + 60 * minute);
    const noticeId = await postNotice(app, { ...everybody(), lateUntil });
    await app.work();
    await app.db.manager.update(Notice, { id: noticeId }, changes);
    app.clock.advance(minute);
    const late = await app.district.addMember();
    await later(10 * minute);
    expect((await recipients(noticeId)).map(({ memberId }) => memberId)).not.toContain(late.id);
  });

  it('takes the place of an earlier one of its thread', async () => {
    const older = await postNotice(app, { thread: 'session:1', key: 'a' });
    const other = await postNotice(app, { thread: 'session:2', key: 'b' });
    const newer = await postNotice(app, { thread: 'session:1', key: 'c' });
    const replacedBy = async (id: string) => (await notice(id)).replacedBy;
    expect([await replacedBy(older), await replacedBy(other), await replacedBy(newer)]).toEqual([
      newer,
      null,
      null,
    ]);
  });

  it('is a tie: who was sent something is not removed as if never there', async () => {
    const noticeId = await postNotice(app);
    await app.work();
    const [one] = await recipients(noticeId);
    const stranger = await app.district.addMember({}, app.district.branchB);
    const tied = await app.get(MemberTies).of(app.db.manager, [one?.memberId ?? '', stranger.id]);
    expect([...tied]).toEqual([one?.memberId]);
  });
});
