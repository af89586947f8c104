import type { Id } from '@wanqing/shared';
import { startApp, type TestApp } from '../../../test/app.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { MemberLookup } from './member-lookup.service.js';
import { MemberTags } from './member-tags.service.js';
import { MemberTies } from './member-ties.service.js';

describe('tags of members', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const give = (memberId: Id, tags: string[], who: 'organizer' | 'elsewhere' | 'district' = 'organizer') =>
    app.as(who).members.setTags({ params: { memberId }, body: { tags } });

  it('are given, shown and taken back, on record', async () => {
    const { id } = await app.district.addMember();
    const given = await give(id, [' 独居 ', '合唱队', '独居', '𬭎社']);
    expect(new Set(given.tags)).toEqual(new Set(['独居', '合唱队', '𬭎社']));
    expect((await app.as('organizer').members.show({ params: { memberId: id } })).tags).toEqual(given.tags);
    expect((await give(id, ['合唱队'])).tags).toEqual(['合唱队']);
    expect((await give(id, [])).tags).toEqual([]);
    const entries = await app.db.manager.findBy(AuditEntry, { subjectId: id, action: 'members.tag' });
    expect(entries.map(({ detail }) => detail)).toEqual([{ tags: 3 }, { tags: 1 }, { tags: 0 }]);
  });

  it('come with what a change of the person answers, and need no version', async () => {
    const { id } = await app.district.addMember({ name: '何秀珍' });
    const tagged = await give(id, ['书法']);
    expect(tagged.version).toBe(1);
    const { phoneLast4: _, recognised: __, age: ___, branch, tags: ____, ...rest } = tagged;
    const { id: _____, archivedAt: ______, updatedAt: _______, ...fields } = rest;
    const changed = await app.as('organizer').members.update({
      params: { memberId: id },
      body: { ...fields, branchId: branch.id, note: '听力不好' },
    });
    expect(changed).toMatchObject({ tags: ['书法'], note: '听力不好', version: 2 });
  });

  it('are offered by use, within one’s own part of the tree, the archived left out', async () => {
    const fresh = await startApp();
    const { district } = fresh;
    const tag = async (tags: string[], branch = district.branchA) => {
      const { id } = await district.addMember({}, branch);
      await fresh.as('district').members.setTags({ params: { memberId: id }, body: { tags } });
      return id;
    };
    await tag(['独居', '合唱队']);
    await tag(['合唱队']);
    await tag(['摄影'], district.branchB);
    const gone = await tag(['独居', '旧的']);
    await fresh.as('organizer').members.archive({ params: { memberId: gone } });
    expect((await fresh.as('organizer').members.tags()).items).toEqual([
      { tag: '合唱队', members: 2 },
      { tag: '独居', members: 1 },
    ]);
    expect((await fresh.as('elsewhere').members.tags()).items).toEqual([{ tag: '摄影', members: 1 }]);
    expect((await fresh.as('district').members.tags()).items).toHaveLength(3);
    await fresh.stop();
  });

  it('find people again, whatever stands beside them in the query', async () => {
    const zhu = await app.district.addMember({ name: '朱𬭎' });
    const ma = await app.district.addMember({ name: '马兰' });
    await give(zhu.id, ['甲', '乙']);
    await give(ma.id, ['乙', '丙']);
    const tags = app.get(MemberTags);
    const found = async (...conditions: (readonly [string, object])[]) => {
      const query = app.get(MemberLookup).everybody([app.district.root.path]).orderBy('member.id');
      for (const [sql, params] of conditions) query.andWhere(sql, params);
      return (await query.getMany()).map(({ name }) => name);
    };
    expect(await found(tags.having(['甲', '丙'], 'some'))).toEqual(['朱𬭎', '马兰']);
    expect(await found(tags.having(['乙'], 'one'), tags.having(['甲', '丁'], 'other'))).toEqual(['朱𬭎']);
    expect(await found(tags.having([], 'none'))).toEqual([]);
    expect(await tags.of([zhu.id, ma.id, app.district.people.desk.id])).toEqual(
      new Map([
        [zhu.id, expect.arrayContaining(['甲', '乙'])],
        [ma.id, expect.arrayContaining(['乙', '丙'])],
      ]),
    );
  });

  it('of two who give them at once are one’s or the other’s, never a mixture', async () => {
    const { id } = await app.district.addMember();
    for (let round = 0; round < 5; round++) {
      await Promise.all([give(id, ['甲', '乙']), give(id, ['甲', '丙'], 'district'), give(id, ['丁'])]);
      const { tags } = await app.as('organizer').members.show({ params: { memberId: id } });
      expect(['甲乙', '乙甲', '甲丙', '丙甲', '丁']).toContain(tags.join(''));
    }
  });

  it('keep a person from being removed as if they had never been there', async () => {
    const { id } = await app.district.addMember();
    await give(id, ['独居']);
    expect(await app.get(MemberTies).of(app.db.manager, [id])).toEqual(new Set([id]));
  });

  it.each([
    ['eleven of them', Array.from({ length: 11 }, (_, i) => `标签${i}`)],
    ['one of thirteen characters', ['一二三四五六七八九十一二三']],
    ['one that is empty', ['  ']],
  ])('are not %s', async (_, tags) => {
    const { id } = await app.district.addMember();
    await expect(give(id, tags)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('are not given outside one’s part of the tree', async () => {
    const { id } = await app.district.addMember();
    await expect(give(id, ['独居'], 'elsewhere')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
