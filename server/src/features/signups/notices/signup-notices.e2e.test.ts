import type { SignupPlanInput } from '@wanqing/shared';
import { startApp, type TestApi, type TestApp } from '../../../../test/app.js';
import { makeFamily } from '../../../../test/make-family.js';
import { act, deskJoin, join, leave, somebody } from '../../../../test/make-signing.js';
import { joinOf, makePlanned, peopleOf, signupOf } from '../../../../test/make-signup.js';
import { Notice } from '../../notices/notice.entity.js';
import { Seats } from '../seats/seats.service.js';

const now = '2026-11-22T01:00:00.000Z';

describe('people are told of their place', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => app.clock.set(now));
  afterAll(() => app.stop());

  /** Titles and sentences in somebody's inbox, newest first. */
  const inbox = async (api: TestApi) =>
    (await api.notices.list()).items.map(({ title, summary }) => `${title.split('：')[0]} ${summary}`);
  const sent = (activityId: string) =>
    app.db.manager.find(Notice, { where: { activityId, kind: 'signup' }, order: { id: 'ASC' } });
  /** One seat: the first leaves, the second has the offer. */
  const offered = async (plan: Partial<SignupPlanInput> = {}) => {
    const { id } = await makePlanned(app, { capacity: 1, ...plan });
    const [first, second, third] = [await somebody(app), await somebody(app), await somebody(app)];
    const mine = await join(first.api, id);
    const waiting = await join(second.api, id);
    await join(third.api, id);
    await first.api.signups.leave(leave(mine.id));
    return { id, signupId: waiting.id, first, second, third };
  };

  it('not of what they did on their own phone', async () => {
    const { id } = await makePlanned(app);
    const { api } = await somebody(app);
    const { id: signupId } = await join(api, id);
    await api.signups.leave(leave(signupId));
    expect(await inbox(api)).toEqual([]);
    expect(await sent(id)).toEqual([]);
  });

  it('that a seat is kept for them, until when, as something important', async () => {
    const { id, signupId, first, second, third } = await offered();
    const [row] = (await second.api.notices.list()).items;
    expect(row).toMatchObject({
      kind: 'signup',
      importance: 'important',
      title: '有位子了：书法入门',
      read: false,
    });
    const notice = await second.api.notices.show({ params: { noticeId: row?.id ?? '' } });
    expect(notice).toMatchObject({
      summary: '请在11月24日 星期二 上午9点以前回话，来还是不来。',
      activityId: id,
      contactPhone: '021-64370000',
    });
    expect([await inbox(first.api), await inbox(third.api)]).toEqual([[], []]);
    // Answered: nobody has to ring her up any more.
    await second.api.signups.accept(act(signupId));
    const [posted] = await sent(id);
    expect(posted?.overAt?.toISOString()).toBe(now);
  });

  it('that their time is over; the later message takes the place of the earlier', async () => {
    const { second, third } = await offered();
    expect(await inbox(second.api)).toHaveLength(1);
    app.clock.set('2026-11-24T01:00:00.000Z');
    await app.work();
    expect(await inbox(second.api)).toEqual(['位子给了下一位 过了回话的时间，位子给了下一位。']);
    expect((await inbox(third.api))[0]).toMatch(/^有位子了 /);
  });

  it('what staff did for them', async () => {
    const { id, signupId, second } = await offered();
    await app.as('desk').signups.accept(act(signupId, '打过电话'));
    expect(await inbox(second.api)).toEqual(['报上了 工作人员 沈建国替您报上了，到时候请您来。']);
    const guest = await somebody(app);
    await deskJoin(app, guest.member.id, id);
    expect(await inbox(guest.api)).toEqual(['排在候补 工作人员 沈建国替您排了候补，有位子马上告诉您。']);
  });

  it('what a relative did for them, and the relative who has it on the phone already reads it too', async () => {
    const { id } = await makePlanned(app);
    const { relative, elder, elderId } = await makeFamily(app);
    const { id: signupId } = await join(relative, id, { for: elderId });
    expect(await inbox(elder)).toEqual(['报上了 女儿 陈晓梅替您报上了，到时候请您来。']);
    await relative.signups.leave(leave(signupId));
    expect(await inbox(elder)).toEqual(['退了 女儿 陈晓梅替您退了，您不用来了。']);
    expect(await inbox(relative)).toEqual(['退了 女儿 陈晓梅替您退了，您不用来了。']);
  });

  it('that somebody took them along, and that both are off', async () => {
    const { id } = await makePlanned(app);
    const [a, b] = [await somebody(app, { name: '何秀珍' }), await somebody(app)];
    const { id: signupId } = await join(a.api, id, { companion: { card: b.member.cardCode } });
    expect(await inbox(b.api)).toEqual(['报上了 何秀珍和您一起报上了，到时候请您来。']);
    await a.api.signups.leave(leave(signupId));
    expect(await inbox(b.api)).toEqual(['退了 何秀珍和您一起退了，您不用来了。']);
    expect(await inbox(a.api)).toEqual([]);
  });

  it('what the organizer said', async () => {
    const { id } = await makePlanned(app, { way: 'approval' });
    const [a, b] = [await somebody(app), await somebody(app)];
    const [first, second] = [await join(a.api, id), await join(b.api, id)];
    await app.as('organizer').signups.approve(act(first.id));
    await app.as('organizer').signups.refuse(act(second.id, '这次只收新学员'));
    expect(await inbox(a.api)).toEqual(['报上了 负责人同意了，到时候请您来。']);
    expect(await inbox(b.api)).toEqual(['没有报上 原因：这次只收新学员']);
  });

  it('that there was no seat, all who are left in one notice', async () => {
    const { id } = await makePlanned(app, { capacity: 1 });
    const people = await peopleOf(app, 8);
    for (const person of people) signupOf(await app.get(Seats).move(id, joinOf([person])));
    const { api } = await somebody(app);
    await join(api, id);
    app.clock.set('2026-12-06T01:30:00.000Z');
    await app.work();
    expect(await inbox(api)).toEqual(['这次没有位子 候补结束了，这次没有排到您。请看看别的，或者打电话问。']);
    const notices = await sent(id);
    expect(notices.map(({ audience }) => audience.members.length)).toEqual([8]);
  });

  it('nothing more of what is called off but that', async () => {
    const { id } = await offered();
    const before = (await sent(id)).length;
    await app.as('organizer').activities.cancel({ params: { activityId: id }, body: { reason: '停电' } });
    app.clock.set('2026-12-06T01:30:00.000Z');
    await app.work();
    expect(await sent(id)).toHaveLength(before);
  });
});
