import type { MemberInput, MemberView } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { Transactions } from '../../db/transactions.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { Member } from './member.entity.js';
import { MemberIntake } from './member-intake.service.js';

describe('the roster', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const inputOf = (overrides: Partial<MemberInput> = {}): MemberInput => ({
    name: '王秀英',
    kind: 'member',
    branchId: app.district.branchA.id,
    gender: 'female',
    birth: '1944-11',
    phone: '13900004321',
    phoneNote: '女儿',
    landline: '021-64370000',
    note: '',
    ...overrides,
  });
  const to = ({ id }: { id: string }) => ({ params: { memberId: id } });
  const create = (overrides?: Partial<MemberInput>) =>
    app.as('organizer').members.create({ body: inputOf(overrides) });
  const rewrite = ({ version, id }: MemberView, overrides: Partial<MemberInput> = {}) => ({
    ...to({ id }),
    body: { ...inputOf(overrides), version },
  });
  const recorded = async (subjectId: string) => {
    const entries = await app.db.manager.find(AuditEntry, { where: { subjectId }, order: { id: 'ASC' } });
    return entries.map(({ action }) => action);
  };
  /** What the counts say, and what counting the rows says. */
  const counted = async () => {
    const { items } = await app.as('district').members.counts();
    const rows = await app.db.manager.find(Member);
    const guests = rows.filter(({ kind, archivedAt }) => kind === 'member' && !archivedAt);
    const of = (path: string) => guests.filter(({ unitPath }) => unitPath.startsWith(path)).length;
    const { root, committee, branchA, branchB } = app.district;
    const units = [root, committee, branchA, branchB];
    return {
      kept: units.map(({ id }) => items.find(({ unitId }) => unitId === id)?.members),
      real: units.map(({ path }) => of(path)),
    };
  };

  it('adds a person, shows them whole and puts both on record', async () => {
    const made = await create({ name: '王　秀英', birth: '1944-12' });
    expect(made).toMatchObject({
      name: '王秀英',
      age: 81,
      phoneLast4: '4321',
      recognised: false,
      version: 1,
    });
    expect(await app.as('organizer').members.show(to(made))).toEqual(made);
    expect(made).toMatchObject({ phone: '13900004321', landline: '021-64370000', birth: '1944-12' });
    expect(await recorded(made.id)).toEqual(['members.create', 'members.look']);
  });

  it('keeps rare characters and long names', async () => {
    for (const name of ['䶮㛃龑', '𬭎𫖯', '阿依古丽·买买提·艾合买提']) {
      const made = await create({ name });
      expect((await app.as('organizer').members.show(to(made))).name).toBe(name);
      const { items } = await app.as('organizer').members.list({ query: { search: name.slice(0, 2) } });
      expect(items.map(item => item.name)).toEqual([name]);
    }
  });

  it('keeps numbers sealed in the database', async () => {
    const made = await create({ phone: '13900008765' });
    const row = await app.db.manager.findOneByOrFail(Member, { id: made.id });
    expect(JSON.stringify(row)).not.toContain('13900008765');
    expect(row.phoneLast4).toBe('8765');
  });

  it('says who changed what, never the content, and refuses a change of an old version', async () => {
    const made = await create();
    const changed = await app
      .as('organizer')
      .members.update(rewrite(made, { phone: '13900001111', note: '晚上打' }));
    expect(changed).toMatchObject({ version: 2, phone: '13900001111', note: '晚上打' });
    const entry = await app.db.manager.findOneByOrFail(AuditEntry, {
      subjectId: made.id,
      action: 'members.update',
    });
    expect(entry.detail).toEqual({ fields: ['phone', 'note'] });
    await expect(app.as('organizer').members.update(rewrite(made))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  it('lets one of two changes at the same moment through', async () => {
    const made = await create();
    const both = await Promise.allSettled(
      ['甲', '乙'].map(note => app.as('organizer').members.update(rewrite(made, { note }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('needs a branch for everybody', async () => {
    const committeeId = app.district.committee.id;
    await expect(
      app.as('district').members.create({ body: inputOf({ branchId: committeeId }) }),
    ).rejects.toMatchObject({ code: 'MEMBER_NEEDS_BRANCH' });
  });

  it('is closed to the neighbours', async () => {
    const made = await create();
    const elsewhere = app.as('elsewhere').members;
    const refused = { status: 404, code: 'NOT_FOUND' };
    await expect(elsewhere.show(to(made))).rejects.toMatchObject(refused);
    await expect(elsewhere.archive(to(made))).rejects.toMatchObject(refused);
    await expect(elsewhere.renewCard(to(made))).rejects.toMatchObject(refused);
    await expect(elsewhere.cards({ query: { memberId: made.id } })).rejects.toMatchObject(refused);
    await expect(elsewhere.list({ query: { unitId: app.district.branchA.id } })).rejects.toMatchObject(
      refused,
    );
    await expect(
      elsewhere.update(rewrite(made, { branchId: app.district.branchB.id })),
    ).rejects.toMatchObject(refused);
    const { items } = await elsewhere.list();
    expect(new Set(items.map(({ branch }) => branch.name))).toEqual(new Set(['第二支部']));
    expect(await recorded(made.id)).toEqual(['members.create']);
  });

  it('moves a person only by somebody who organizes both branches', async () => {
    const made = await create();
    const { branchB } = app.district;
    const moving = rewrite(made, { branchId: branchB.id });
    await expect(app.as('organizer').members.update(moving)).rejects.toMatchObject({ status: 404 });
    const moved = await app.as('district').members.update(moving);
    expect(moved.branch).toEqual({ id: branchB.id, name: '第二支部' });
    expect(await app.as('elsewhere').members.show(to(made))).toMatchObject({ name: made.name });
    await expect(app.as('organizer').members.show(to(made))).rejects.toMatchObject({ status: 404 });
  });

  it('takes a person off the lists, and puts them back', async () => {
    const made = await create({ name: '离开的人' });
    const phone = await app.newPhone(made.id);
    const found = async (archived?: 'yes') =>
      (await app.as('organizer').members.list({ query: { search: '离开', archived } })).items.length;
    expect(await found()).toBe(1);

    const archived = await app.as('organizer').members.archive(to(made));
    expect(archived.archivedAt).toBe('2026-11-22T01:00:00.000Z');
    expect(await app.as('organizer').members.archive(to(made))).toEqual(archived);
    expect([await found(), await found('yes')]).toEqual([0, 1]);
    expect((await phone.api.accounts.me()).member).toBeNull();

    expect((await app.as('organizer').members.restore(to(made))).archivedAt).toBeNull();
    expect([await found(), await found('yes')]).toEqual([1, 0]);
    expect((await phone.api.accounts.me()).member).toMatchObject({ name: '离开的人' });
    expect(await recorded(made.id)).toEqual([
      'members.create',
      'accounts.recognise',
      'members.archive',
      'members.restore',
    ]);
  });

  it('finds people by the end of a mobile or landline number and by the start of a name', async () => {
    const mobile = await create({ name: '施佩玉', phone: '13900007070', landline: null });
    const landline = await create({ name: '施佩兰', phone: null, landline: '021-64377070' });
    const find = async (search: string) =>
      (await app.as('organizer').members.list({ query: { search } })).items.map(({ id }) => id);
    expect((await find('7070')).sort()).toEqual([mobile.id, landline.id].sort());
    expect(await find('施 佩')).toEqual([landline.id, mobile.id]);
    expect(await find('佩')).toEqual([]);
  });

  it('pages by branch and name, each person once, whatever joins in between', async () => {
    const whole = (await app.as('district').members.list({ query: { limit: 100 } })).items;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await app.as('district').members.list({ query: { limit: 3, cursor } });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
      if (seen.length === 3) await create({ name: '一个新人' });
    } while (cursor);
    const old = new Set(whole.map(({ id }) => id));
    expect(seen.filter(id => old.has(id))).toEqual(whole.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    await expect(app.as('district').members.list({ query: { cursor: 'bm9uc2Vuc2U' } })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    );
  });

  it('counts members, neither staff nor archived, and never loses count', async () => {
    const { branchA, branchB } = app.district;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        create({ name: `数一数${index}`, kind: index % 5 ? 'member' : 'staff' }),
      ),
    );
    const { items } = await app.as('organizer').members.list({ query: { search: '数一数' } });
    const [first, second, third] = await Promise.all(
      items.filter(({ kind }) => kind === 'member').map(item => app.as('organizer').members.show(to(item))),
    );
    await Promise.allSettled([
      ...Array.from({ length: 5 }, () => app.as('organizer').members.archive(to(first as MemberView))),
      app.as('district').members.update(rewrite(second as MemberView, { branchId: branchB.id })),
      app.as('organizer').members.update(rewrite(third as MemberView, { kind: 'staff' })),
    ]);
    const { kept, real } = await counted();
    expect(kept).toEqual(real);

    const own = await app.as('organizer').members.counts();
    expect(own.items).toEqual([{ unitId: branchA.id, members: real[2] }]);
  });

  it('counts those an import adds, moves and takes back', async () => {
    const intake = app.get(MemberIntake);
    const transactions = app.get(Transactions);
    const { branchA, branchB } = app.district;
    const people = Array.from({ length: 30 }, (_, index) => ({
      person: { name: `导入${index}` },
      place: index % 3 ? branchA : branchB,
    }));
    const before = await counted();
    const ids = await transactions.run(manager => intake.insertMany(manager, people));
    const added = await counted();
    expect(added.kept).toEqual(before.real.map((count, index) => count + ([30, 30, 20, 10][index] ?? 0)));
    const nobody = { accountId: '', sessionId: '', member: null, roles: [] };
    await transactions.run(manager => intake.patch(manager, nobody, ids[0] ?? '', { note: '搬家' }, branchA));
    expect((await counted()).kept).toEqual(
      added.real.map((count, index) => count + ([0, 0, 1, -1][index] ?? 0)),
    );
    await transactions.run(manager => intake.remove(manager, ids));
    expect((await counted()).kept).toEqual(before.real);
  });

  it('voids the old card, and shows a member their own', async () => {
    const made = await create({ name: '换卡的人' });
    const codeOf = (url: string) => url.split('/k/')[1] ?? '';
    const [old] = (await app.as('organizer').members.cards({ query: { memberId: made.id } })).items;
    expect(old).toMatchObject({ name: '换卡的人', branch: '天平街道 · 第一支部', phoneLast4: '4321' });
    const renewed = await app.as('organizer').members.renewCard(to(made));
    expect(codeOf(renewed.url)).not.toBe(codeOf(old?.url ?? ''));

    const phone = await app.newPhone(made.id);
    expect(await phone.api.members.myCard()).toEqual(renewed);
    const { api } = await app.newPhone();
    await expect(
      api.accounts.lookAtCard({ params: { cardCode: codeOf(old?.url ?? '') } }),
    ).rejects.toMatchObject({ code: 'CARD_UNKNOWN' });
    expect(await recorded(made.id)).toEqual([
      'members.create',
      'members.print-cards',
      'members.renew-card',
      'accounts.recognise',
    ]);
  });

  it('prints the cards of a unit in the order of its list, staff left out', async () => {
    const { branchB } = app.district;
    await app.district.addMember({ name: '丁' }, branchB);
    await app.district.addMember({ name: '丙' }, branchB);
    const { items } = await app.as('elsewhere').members.cards({ query: { unitId: branchB.id } });
    const list = await app.as('elsewhere').members.list();
    expect(items.map(({ name }) => name)).toEqual(
      list.items.filter(({ kind }) => kind === 'member').map(({ name }) => name),
    );
    const [entry] = await app.db.manager.find(AuditEntry, {
      where: { subjectId: branchB.id, action: 'members.print-cards' },
    });
    expect(entry?.detail).toEqual({ cards: items.length });
  });

  it('leaves the number of somebody with wider roles to those who could give them', async () => {
    const { branchB, people } = app.district;
    const lan = await app.as('elsewhere').members.show(to(people.district));
    const taken = { branchId: branchB.id, name: lan.name, kind: lan.kind, phone: '13900009999' };
    await expect(app.as('elsewhere').members.update(rewrite(lan, taken))).rejects.toMatchObject({
      code: 'POWERS_ABOVE',
    });
    await expect(app.as('elsewhere').members.archive(to(lan))).rejects.toMatchObject({
      code: 'POWERS_ABOVE',
    });
    const noted = { ...taken, phone: lan.phone };
    const changed = await app.as('elsewhere').members.update(rewrite(lan, noted));
    expect(await app.as('district').members.update(rewrite(changed, taken))).toMatchObject({
      phone: '13900009999',
    });
  });
});
