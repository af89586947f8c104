import { startApp, type TestApp } from '../../../test/app.js';

describe('signing in and being recognised', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('signs in silently and knows nobody yet', async () => {
    const { me } = await app.newPhone();
    expect(me).toMatchObject({ member: null, roles: [], preferences: { mode: 'elder', step: 1 } });
  });

  it('finds the same account again, and refuses a code that was used', async () => {
    const openid = 'oWanqingTestPerson0000000001';
    const code = app.simulator.issueLoginCode(openid);
    const first = await app.client().accounts.signInWechat({ body: { code } });
    await expect(app.client().accounts.signInWechat({ body: { code } })).rejects.toMatchObject({
      code: 'WECHAT_CODE_REFUSED',
      status: 400,
    });
    const again = await app
      .client()
      .accounts.signInWechat({ body: { code: app.simulator.issueLoginCode(openid) } });
    expect(again.me.accountId).toBe(first.me.accountId);
  });

  it('recognises a phone by its rescue code, which staff resolve', async () => {
    const { api } = await app.newPhone();
    const claim = await api.accounts.openClaim();
    expect(await api.accounts.openClaim()).toMatchObject({ id: claim.id, digits: claim.digits });

    const seen = await app.as('desk').accounts.findClaim({ query: { code: claim.digits } });
    expect(seen).toMatchObject({ id: claim.id, member: null });
    await app.as('desk').accounts.resolveClaim({
      params: { claimId: claim.id },
      body: { memberId: app.district.people.member.id },
    });

    expect(await api.accounts.myClaim({ params: { claimId: claim.id } })).toMatchObject({
      state: 'recognised',
      name: '陈桂芳',
    });
    expect((await api.accounts.me()).member).toMatchObject({ name: '陈桂芳' });
  });

  it('recognises a phone by its WeChat number', async () => {
    const zhou = await app.district.addMember({ name: '周䶮', phone: '13812345678' });
    const { api } = await app.newPhone();
    const code = app.simulator.issuePhoneCode('13812345678');
    const me = await api.accounts.recogniseByPhone({ body: { code } });
    expect(me.member).toMatchObject({ id: zhou.id, name: '周䶮', phoneLast4: '5678' });
  });

  it('asks for staff where a couple shares one number, or the number is unknown', async () => {
    await app.district.addMember({ name: '李建华', phone: '13800001111' });
    await app.district.addMember({ name: '赵玉兰', phone: '13800001111' });
    const { api } = await app.newPhone();
    await expect(
      api.accounts.recogniseByPhone({ body: { code: app.simulator.issuePhoneCode('13800001111') } }),
    ).rejects.toMatchObject({ code: 'PHONE_SHARED' });
    await expect(
      api.accounts.recogniseByPhone({ body: { code: app.simulator.issuePhoneCode('13800002222') } }),
    ).rejects.toMatchObject({ code: 'PHONE_NOT_ON_ROSTER' });
  });

  it('does not take a number from abroad for the mainland one of the same digits', async () => {
    await app.district.addMember({ phone: '13987654321' });
    const { api } = await app.newPhone();
    const code = app.simulator.issuePhoneCode('13987654321', '55');
    await expect(api.accounts.recogniseByPhone({ body: { code } })).rejects.toMatchObject({
      code: 'PHONE_NOT_ON_ROSTER',
    });
  });

  it('recognises a phone by its owner’s paper card, but not a second phone by a found one', async () => {
    const sun = await app.district.addMember({ name: '孙㛃' });
    const { api } = await app.newPhone();
    expect(await api.accounts.lookAtCard({ params: { cardCode: sun.cardCode } })).toEqual({
      name: '孙㛃',
      branch: '第一支部',
    });
    expect((await api.accounts.recogniseByCard({ body: { cardCode: sun.cardCode } })).member?.id).toBe(
      sun.id,
    );

    const finder = await app.newPhone();
    await expect(
      finder.api.accounts.recogniseByCard({ body: { cardCode: sun.cardCode } }),
    ).rejects.toMatchObject({ code: 'ALREADY_RECOGNISED' });
  });

  it('hands nobody’s roles to a phone on the word of somebody who could not give them', async () => {
    const { district: office, elsewhere } = app.district.people;
    const { api } = await app.newPhone();
    const claim = await api.accounts.openClaim();
    await expect(
      app
        .as('elsewhere')
        .accounts.resolveClaim({ params: { claimId: claim.id }, body: { memberId: office.id } }),
    ).rejects.toMatchObject({ code: 'HOLDS_ROLES' });
    await app.as('district').accounts.release({ params: { memberId: elsewhere.id } });
    await expect(
      api.accounts.recogniseByCard({ body: { cardCode: elsewhere.cardCode } }),
    ).rejects.toMatchObject({ code: 'HOLDS_ROLES' });
    await app
      .as('district')
      .accounts.resolveClaim({ params: { claimId: claim.id }, body: { memberId: elsewhere.id } });
    expect((await api.accounts.me()).roles).toMatchObject([{ role: 'organizer' }]);
  });

  it('does not give a stranger’s phone the roles of the attendant who picked the wrong row', async () => {
    const { api } = await app.newPhone();
    const { id } = await api.accounts.openClaim();
    const self = { params: { claimId: id }, body: { memberId: app.district.people.desk.id } };
    await expect(app.as('desk').accounts.resolveClaim(self)).rejects.toMatchObject({ code: 'HOLDS_ROLES' });
    expect((await api.accounts.me()).roles).toEqual([]);
  });

  it('keeps 长辈版 and text size for every device of a person', async () => {
    const wu = await app.district.addMember({ name: '吴玉珍' });
    const first = await app.newPhone(wu.id);
    await first.api.accounts.savePreferences({ body: { mode: 'standard', step: 2 } });
    const second = await app.newPhone(wu.id);
    expect((await second.api.accounts.me()).preferences).toEqual({ mode: 'standard', step: 2 });
  });

  it('ends after 90 days without use, slides with use, and ends at once on signing out', async () => {
    const day = 24 * 60 * 60 * 1000;
    const phone = await app.newPhone();
    app.clock.advance(89 * day);
    await phone.api.accounts.me();
    app.clock.advance(89 * day);
    await phone.api.accounts.me();
    app.clock.advance(90 * day);
    await expect(phone.api.accounts.me()).rejects.toMatchObject({ code: 'SIGN_IN_AGAIN' });
    app.clock.set('2026-11-22T01:00:00.000Z');
    const other = await app.newPhone();
    await other.api.accounts.signOut();
    await expect(other.api.accounts.me()).rejects.toMatchObject({ status: 401 });
  });

  it('gives and takes roles for a part of the tree, never more than one has', async () => {
    const { people, branchA, root } = app.district;
    const organizer = app.as('organizer');
    const grant = await organizer.accounts.grant({
      params: { memberId: people.member.id },
      body: { role: 'desk', unitId: branchA.id, endsOn: '2026-11-22' },
    });
    expect((await app.as('member').accounts.me()).roles).toMatchObject([{ role: 'desk' }]);
    app.clock.set('2026-11-22T16:00:00.000Z');
    expect((await app.as('member').accounts.me()).roles).toEqual([]);
    app.clock.set('2026-11-22T01:00:00.000Z');
    await organizer.accounts.revoke({ params: { grantId: grant.id } });
    expect((await app.as('member').accounts.me()).roles).toEqual([]);
    await expect(
      organizer.accounts.grant({
        params: { memberId: people.member.id },
        body: { role: 'organizer', unitId: root.id, endsOn: '2027-01-01' },
      }),
    ).rejects.toMatchObject({ code: 'GRANT_OVERREACHES' });
  });

  it('never leaves the district without an organizer', async () => {
    const held = await app
      .as('district')
      .accounts.grants({ query: { memberId: app.district.people.district.id } });
    const grantId = held.items[0]?.id ?? '';
    await expect(app.as('district').accounts.revoke({ params: { grantId } })).rejects.toMatchObject({
      code: 'LAST_ORGANIZER',
    });
  });

  it('lets the last organizer of the district not archive themselves, however many there were', async () => {
    const { district: last } = app.district.people;
    const params = { memberId: last.id };
    const refused = { code: 'LAST_ORGANIZER', status: 409 };
    await expect(app.as('district').members.archive({ params })).rejects.toMatchObject(refused);
    expect((await app.as('district').accounts.me()).member?.id).toBe(last.id);

    const second = await app.district.addMember({ kind: 'staff' });
    const give = {
      params: { memberId: second.id },
      body: { role: 'organizer' as const, unitId: app.district.root.id, endsOn: '2027-01-01' },
    };
    await app.as('district').accounts.grant(give);
    const secondPhone = await app.newPhone(second.id);
    await Promise.allSettled([
      app.as('district').members.archive({ params }),
      secondPhone.api.members.archive({ params: { memberId: second.id } }),
    ]).then(results => expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']));
    const left = (await secondPhone.api.accounts.me()).member ? secondPhone.api : app.as('district');
    const gone = left === secondPhone.api ? last : second;
    await left.members.restore({ params: { memberId: gone.id } });
    expect((await app.as('district').accounts.me()).roles).toHaveLength(1);
    const { items } = await left.accounts.grants({ query: { memberId: second.id } });
    await app.as('district').accounts.revoke({ params: { grantId: items[0]?.id ?? '' } });
  });

  it('counts nobody archived as an organizer who is left', async () => {
    const second = await app.district.addMember({ kind: 'staff' });
    const params = { memberId: second.id };
    const endsOn = '2027-01-01';
    const body = { role: 'organizer' as const, unitId: app.district.root.id, endsOn };
    await app.as('district').accounts.grant({ params, body });
    await app.as('district').members.archive({ params });
    const own = await app
      .as('district')
      .accounts.grants({ query: { memberId: app.district.people.district.id } });
    await expect(
      app.as('district').accounts.revoke({ params: { grantId: own.items[0]?.id ?? '' } }),
    ).rejects.toMatchObject({ code: 'LAST_ORGANIZER' });
  });

  it('releases the phones of a member whose phone was lost', async () => {
    const lost = await app.district.addMember({ name: '郑爱珍' });
    const phone = await app.newPhone(lost.id);
    await app.as('organizer').accounts.release({ params: { memberId: lost.id } });
    expect((await phone.api.accounts.me()).member).toBeNull();
  });
});
