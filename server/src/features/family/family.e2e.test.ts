import { linkTo, readLink } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { acceptWith, codeOf, makeFamily, makeInvite } from '../../../test/make-family.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { FamilyService } from './family.service.js';
import { FamilyLink } from './family-link.entity.js';

const hour = 60 * 60 * 1000;
const now = '2026-11-22T01:00:00.000Z';

describe('relatives who get an elder’s notices', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => app.clock.set(now));
  afterAll(() => app.stop());

  const family = () => app.get(FamilyService);
  const receivers = async (elderId: string) =>
    (await family().receiversOf(app.db.manager, [elderId])).get(elderId) ?? [];
  const recorded = async (elderId: string) =>
    (await app.db.manager.find(AuditEntry, { where: { subjectId: elderId }, order: { id: 'ASC' } }))
      .map(({ action }) => action)
      .filter(action => action.startsWith('family.'));

  it('come to by a code on the elder’s phone, both knowing whose it is', async () => {
    const wu = await app.district.addMember({ name: '吴䶮' });
    const { elder, code } = await makeInvite(app, wu.id);
    const { api: relative, me } = await app.newPhone();
    expect(await relative.family.look({ params: { code } })).toEqual({
      elderName: '吴䶮',
      branch: '第一支部',
    });
    const link = await acceptWith(relative, code);
    expect(link).toEqual({
      id: link.id,
      elder: { id: wu.id, name: '吴䶮' },
      relative: { name: '陈晓梅', relation: '女儿', phone: '13655556666' },
      side: 'relative',
      maySignUp: true,
      since: now,
    });
    expect((await relative.family.mine()).items).toEqual([link]);
    expect((await elder.family.mine()).items).toEqual([
      { ...link, side: 'elder', relative: { ...link.relative, phone: '*******6666' } },
    ]);
    expect(await receivers(wu.id)).toEqual([me.accountId]);
    expect(await family().eldersOf(app.db.manager, me.accountId)).toEqual([
      { memberId: wu.id, name: '吴䶮', since: new Date(now), linkId: link.id, maySignUp: true },
    ]);
    expect((await family().relativesOf(app.db.manager, [wu.id])).get(wu.id)).toEqual([
      { name: '陈晓梅', relation: '女儿', phone: '13655556666' },
    ]);
    expect(await recorded(wu.id)).toEqual(['family.invite', 'family.accept']);
  });

  it('keeps with the link what was agreed to, when and how, and no readable number', async () => {
    const { elderId, link } = await makeFamily(app);
    const own = await app.db.manager.findOneByOrFail(FamilyLink, { id: link.id });
    expect(own).toMatchObject({
      ...{ elderId, place: 1, consentVersion: '2026-12', consentWitness: null, phoneLast4: '6666' },
      consentAt: new Date(now),
    });
    expect(JSON.stringify(own)).not.toContain('13655556666');

    const ye = await app.district.addMember();
    const atDesk = await app.as('desk').family.inviteFor({ params: { memberId: ye.id } });
    const { id } = await acceptWith((await app.newPhone()).api, codeOf(atDesk));
    expect(await app.db.manager.findOneByOrFail(FamilyLink, { id })).toMatchObject({
      consentWitness: app.district.people.desk.id,
    });
  });

  it('shows the same code again while an hour of it is left, then another, and only that one counts', async () => {
    const { elder, elderId, code } = await makeInvite(app);
    app.clock.advance(23 * hour);
    expect(codeOf(await elder.family.invite())).toBe(code);
    expect(codeOf(await app.as('desk').family.inviteFor({ params: { memberId: elderId } }))).toBe(code);
    app.clock.advance(1);
    const next = await elder.family.invite();
    expect(codeOf(next)).not.toBe(code);
    expect(next.expiresAt).toBe(new Date(Date.parse(now) + 47 * hour + 1).toISOString());
    const { api } = await app.newPhone();
    await expect(acceptWith(api, code)).rejects.toMatchObject({ code: 'FAMILY_CODE_UNKNOWN', status: 404 });
    await acceptWith(api, codeOf(next));
  });

  it('cannot use a code a second time, or after a day, or of somebody since archived', async () => {
    const { code } = await makeFamily(app);
    const other = (await app.newPhone()).api;
    const unknown = { code: 'FAMILY_CODE_UNKNOWN' };
    await expect(other.family.look({ params: { code } })).rejects.toMatchObject(unknown);
    await expect(acceptWith(other, code)).rejects.toMatchObject(unknown);

    const late = await makeInvite(app);
    app.clock.advance(24 * hour);
    await expect(acceptWith(other, late.code)).rejects.toMatchObject(unknown);
    app.clock.set(now);

    const gone = await makeInvite(app);
    await app.as('organizer').members.archive({ params: { memberId: gone.elderId } });
    await expect(other.family.look({ params: { code: gone.code } })).rejects.toMatchObject(unknown);
    await expect(acceptWith(other, gone.code)).rejects.toMatchObject(unknown);
  });

  it('get the first answer when the same phone says yes twice, and stay ended when ended', async () => {
    const { relative, code, link, elder } = await makeFamily(app);
    expect(await acceptWith(relative, code)).toEqual(link);
    await elder.family.end({ params: { linkId: link.id } });
    await expect(acceptWith(relative, code)).rejects.toMatchObject({ code: 'FAMILY_CODE_UNKNOWN' });
  });

  it('are not the elder themself', async () => {
    const { elder, code } = await makeInvite(app);
    await expect(elder.family.look({ params: { code } })).rejects.toMatchObject({ code: 'FAMILY_SELF' });
    await expect(acceptWith(elder, code)).rejects.toMatchObject({ code: 'FAMILY_SELF', status: 409 });
  });

  it('may be members themselves, and of several elders', async () => {
    const daughter = await app.district.addMember({ name: '陈晓梅' });
    const { api, me } = await app.newPhone(daughter.id);
    const mother = await makeInvite(app);
    const father = await makeInvite(app);
    await acceptWith(api, mother.code);
    await acceptWith(api, father.code);
    const elders = await family().eldersOf(app.db.manager, me.accountId);
    expect(elders.map(({ memberId }) => memberId)).toEqual([mother.elderId, father.elderId]);
  });

  it('are three at most; one goes, another may come', async () => {
    const first = await makeFamily(app);
    const { elder, elderId } = first;
    for (const name of ['儿子', '老伴']) await makeFamily(app, elderId, { name });
    await expect(elder.family.invite()).rejects.toMatchObject({
      code: 'FAMILY_FULL',
      status: 409,
      message: expect.stringContaining('3 位'),
    });
    await first.relative.family.end({ params: { linkId: first.link.id } });
    const fourth = await makeFamily(app, elderId);
    expect((await elder.family.mine()).items).toHaveLength(3);
    expect(await receivers(elderId)).toContain(fourth.accountId);
  });

  it('say anew who they are by another code; the earlier yes stays on record', async () => {
    const { elderId, elder, relative, accountId, link } = await makeFamily(app);
    const code = codeOf(await elder.family.invite());
    const anew = await acceptWith(relative, code, { relation: '小女儿', phone: null });
    expect((await elder.family.mine()).items).toMatchObject([
      { id: anew.id, relative: { relation: '小女儿', phone: null } },
    ]);
    expect(await receivers(elderId)).toEqual([accountId]);
    expect(await app.db.manager.findOneByOrFail(FamilyLink, { id: link.id })).toMatchObject({
      ...{ place: null, endedBy: accountId, phoneSealed: null, phoneLast4: '6666' },
      endedAt: new Date(now),
    });
  });

  it.each(['elder', 'relative', 'organizer'] as const)('can be ended at once by the %s', async who => {
    const made = await makeFamily(app);
    const api = who === 'organizer' ? app.as('organizer') : made[who];
    const params = { linkId: made.link.id };
    await api.family.end({ params });
    expect(await receivers(made.elderId)).toEqual([]);
    expect(await family().eldersOf(app.db.manager, made.accountId)).toEqual([]);
    expect((await made.elder.family.mine()).items).toEqual([]);
    if (who !== 'relative') await api.family.end({ params });
    expect(await recorded(made.elderId)).toEqual(['family.invite', 'family.accept', 'family.end']);
  });

  it('are nobody else’s business', async () => {
    const { link } = await makeFamily(app);
    const stranger = await makeFamily(app);
    const params = { linkId: link.id };
    for (const api of [stranger.elder, stranger.relative, app.as('desk'), app.as('elsewhere')])
      await expect(api.family.end({ params })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are shown to the office with their numbers, on record', async () => {
    const { elderId, link } = await makeFamily(app);
    const { items } = await app.as('organizer').family.ofMember({ params: { memberId: elderId } });
    expect(items).toEqual([{ ...link, side: 'office' }]);
    expect(await recorded(elderId)).toEqual(['family.invite', 'family.accept', 'family.look']);
  });

  it('get nothing while the elder is archived', async () => {
    const { elderId, accountId, relative } = await makeFamily(app);
    await app.as('organizer').members.archive({ params: { memberId: elderId } });
    const { manager } = app.db;
    expect(await receivers(elderId)).toEqual([]);
    expect(await family().eldersOf(manager, accountId)).toEqual([]);
    expect((await family().relativesOf(manager, [elderId])).size).toBe(0);
    expect((await relative.family.mine()).items).toEqual([]);
  });

  it('get nothing on a phone that was released', async () => {
    const son = await app.district.addMember();
    const { api, me } = await app.newPhone(son.id);
    const { code, elderId } = await makeInvite(app);
    await acceptWith(api, code);
    expect(await receivers(elderId)).toEqual([me.accountId]);
    await app.as('organizer').accounts.release({ params: { memberId: son.id } });
    expect(await receivers(elderId)).toEqual([]);
    expect((await api.family.mine()).items).toEqual([]);
    expect((await recorded(elderId)).at(-1)).toBe('family.end');
  });

  it('get no second copy on a phone that has become the elder’s, and no push in a browser', async () => {
    const { elderId, accountId } = await makeFamily(app);
    await app.district.recognise(accountId, elderId);
    expect(await receivers(elderId)).toEqual([]);
    expect(await family().eldersOf(app.db.manager, accountId)).toEqual([]);

    const browser = await app.client().accounts.signInBrowser({ body: {} });
    const invited = await makeInvite(app);
    await acceptWith(app.client(browser.token), invited.code);
    expect(await receivers(invited.elderId)).toEqual([]);
    expect(await family().eldersOf(app.db.manager, browser.me.accountId)).toHaveLength(1);
  });

  it('scan an ordinary link', async () => {
    const { elder } = await makeInvite(app);
    const { url } = await elder.family.invite();
    const link = readLink(url);
    expect(link?.kind).toBe('f');
    expect(url).toBe(linkTo('https://wanqing.example.cn', link as NonNullable<typeof link>));
  });
});
