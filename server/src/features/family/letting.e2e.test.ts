import { startApp, type TestApp } from '../../../test/app.js';
import { makeFamily } from '../../../test/make-family.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { FamilyService } from './family.service.js';

describe('a relative who signs up for an elder', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const to = (linkId: string, may: boolean) => ({ params: { linkId }, body: { may } });
  const mayAct = (accountId: string, elderId: string) =>
    app.get(FamilyService).mayActFor(app.db.manager, accountId, elderId);

  it('may from the first day, as both agreed', async () => {
    const { link, elderId, accountId } = await makeFamily(app);
    expect(link.maySignUp).toBe(true);
    expect(await mayAct(accountId, elderId)).toEqual({ relation: '女儿', name: '陈晓梅' });
    const stranger = await app.newPhone();
    expect(await mayAct(stranger.me.accountId, elderId)).toBeNull();
    expect(await mayAct(accountId, app.district.people.member.id)).toBeNull();
  });

  it('may no longer, and may again, as the elder or the office says', async () => {
    const { link, elder, elderId, relative, accountId } = await makeFamily(app);
    expect(await elder.family.letSignUp(to(link.id, false))).toMatchObject({
      side: 'elder',
      maySignUp: false,
    });
    expect((await relative.family.mine()).items).toMatchObject([{ id: link.id, maySignUp: false }]);
    expect(await mayAct(accountId, elderId)).toBeNull();
    const again = await app.as('organizer').family.letSignUp(to(link.id, true));
    expect(again).toMatchObject({ side: 'office', maySignUp: true });
    await elder.family.letSignUp(to(link.id, true));
    expect(await mayAct(accountId, elderId)).not.toBeNull();
    const recorded = await app.db.manager.find(AuditEntry, {
      where: { subjectId: elderId, action: 'family.let-sign-up' },
      order: { id: 'ASC' },
    });
    expect(recorded.map(({ detail }) => detail)).toEqual([
      { linkId: link.id, may: false, by: 'elder' },
      { linkId: link.id, may: true, by: 'office' },
    ]);
  });

  it('does not decide it, nor do strangers, nor anybody once it has ended', async () => {
    const { link, elder, elderId, relative, accountId } = await makeFamily(app);
    await elder.family.letSignUp(to(link.id, false));
    for (const api of [relative, app.as('visitor'), app.as('elsewhere'), app.as('desk')])
      await expect(api.family.letSignUp(to(link.id, true))).rejects.toMatchObject({
        code: expect.stringMatching(/^(NOT_FOUND|NOT_ALLOWED)$/),
      });
    await elder.family.letSignUp(to(link.id, true));
    await elder.family.end({ params: { linkId: link.id } });
    await expect(elder.family.letSignUp(to(link.id, true))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await mayAct(accountId, elderId)).toBeNull();
  });
});
