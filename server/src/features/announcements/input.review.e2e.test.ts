import { type Audience, nobody } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { announcementInput, sendNow } from '../../../test/make-announcement.js';
import { postNotice } from '../../../test/make-posted.js';
import { Transactions } from '../../db/transactions.js';
import { newId } from '../../kernel/ids.js';
import { OrgService } from '../org/org.service.js';

describe('audiences as long as they may be', () => {
  let app: TestApp;
  let widest: Audience;
  beforeAll(async () => {
    app = await startApp();
    const units: string[] = [];
    await app.get(Transactions).run(async manager => {
      for (let index = 0; index < 500; index++)
        units.push(
          (
            await app
              .get(OrgService)
              .insert(manager, app.district.committee, { kind: 'branch', name: `支部${index}` })
          ).id,
        );
    });
    const member = app.district.people.member.id;
    widest = {
      ...nobody(),
      units,
      only: {
        roles: [],
        tags: Array.from({ length: 20 }, (_, index) => `标签${index}`),
        ageFrom: 18,
        ageTo: 120,
      },
      members: Array(500).fill(member),
      except: {
        ...nobody().except,
        units: units.slice(0, 499),
        tags: ['独居'],
        members: Array(500).fill(app.district.people.desk.id),
      },
    };
  }, 60_000);
  afterAll(() => app.stop());

  it('are counted, shown and sent', async () => {
    const api = app.as('district');
    const dryRun = await api.announcements.dryRun({ body: { audience: widest } });
    expect(dryRun.recipients).toBe(1);
    const { root } = app.district;
    const draft = await api.announcements.create({
      body: announcementInput(app.district, { unitId: root.id, audience: widest }),
    });
    const sent = await sendNow(api, draft);
    await app.work();
    expect(
      (await api.notices.board({ params: { noticeId: sent.noticeId as string } })).counts.recipients,
    ).toBe(1);
  });

  it('stand in inboxes while twenty of them are still being written down', async () => {
    for (let time = 0; time < 20; time++) await postNotice(app, { audience: widest });
    const { items } = await app.as('member').notices.list({ query: {} });
    expect(items.length).toBe(20);
    expect((await app.as('member').notices.unread()).unread).toBe(21);
  });

  it('with crossed ages mean nobody, and ids that are nothing are refused', async () => {
    const api = app.as('organizer');
    const { branchA } = app.district;
    const crossed = { ...nobody(), units: [branchA.id], only: { ...nobody().only, ageFrom: 90, ageTo: 60 } };
    expect((await api.announcements.dryRun({ body: { audience: crossed } })).recipients).toBe(0);
    for (const unknown of [
      { ...nobody(), units: [newId()] },
      { ...nobody(), members: [newId()] },
      { ...nobody(), activities: [{ activityId: newId(), who: 'came' as const }] },
      {
        ...nobody(),
        units: [branchA.id],
        except: { ...nobody().except, members: [app.district.people.district.id] },
      },
    ])
      await expect(api.announcements.dryRun({ body: { audience: unknown } })).rejects.toMatchObject({
        code: 'AUDIENCE_OUTSIDE',
      });
  });
});
