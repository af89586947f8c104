import { type Audience, dayOf, nobody } from '@wanqing/shared';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../test/app.js';
import { audienceOf, reader, templateOf } from '../../../test/make-push.js';
import { Transactions } from '../../db/transactions.js';
import { GrantsService } from '../accounts/grants.service.js';
import { ageOn } from '../members/age.rules.js';
import type { Member } from '../members/member.entity.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { MemberTags } from '../members/member-tags.service.js';
import type { Unit } from '../org/unit.entity.js';
import { AudienceService } from './audience.service.js';
import { AudienceParts } from './audience-parts.js';
import type { SentAudience } from './notice.entity.js';

interface Somebody {
  member: Member;
  tags: string[];
  roles: string[];
  archived: boolean;
}

const births = ['1936', '1946-05', '1956-11-22', '1956-11-23', '1966-12', '1990-01-01', '2027', null];
const allTags = ['独居', '合唱队', '书法'];
const activityId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('whom an audience means', () => {
  let app: TestApp;
  let people: Somebody[];
  let units: Unit[];
  beforeAll(async () => {
    app = await startApp();
    const { root, committee, branchA, branchB } = app.district;
    units = [root, committee, branchA, branchB];
    people = await makePeople();
    app
      .get(AudienceParts)
      .register('invited', async (_manager, id, name) =>
        id === activityId ? [`member.name >= :${name}`, { [name]: '王05' }] : ['1 = 0', {}],
      );
  });
  afterAll(() => app.stop());

  /** Some of every kind, in both branches. */
  async function makePeople(): Promise<Somebody[]> {
    const { branchA, branchB } = app.district;
    const made: Somebody[] = [];
    for (let index = 0; index < 32; index++) {
      const isStaff = index % 7 === 0;
      const birth = births[index % births.length] ?? null;
      const kind = isStaff ? 'staff' : 'member';
      const name = `王${String(index).padStart(2, '0')}`;
      const member = await app.district.addMember({ name, birth, kind }, index % 2 ? branchA : branchB);
      const tags = allTags.filter((_, at) => (index >> at) % 2 === 1);
      const roles = index % 5 === 0 ? ['desk'] : index % 11 === 0 ? ['organizer'] : [];
      made.push({ member, tags, roles, archived: index % 13 === 12 });
      await app.get(Transactions).run(async manager => {
        await app.get(MemberTags).replace(manager, member.id, tags);
        for (const role of roles)
          await app.get(GrantsService).insert(manager, null, member.id, {
            role: role as 'desk' | 'organizer',
            unitId: branchA.id,
            unitPath: branchA.path,
            endsOn: '2027-01-01',
          });
        if (index % 13 === 12)
          await manager.update('Member', { id: member.id }, { archivedAt: app.clock.now() });
      });
    }
    return made;
  }

  async function meant(audience: SentAudience): Promise<string[]> {
    const { manager } = app.db;
    const where = await app.get(AudienceService).where(manager, audience);
    const rows = await app.get(MemberLookup).fitting(manager, where).getMany();
    const known = new Set(people.map(({ member }) => member.id));
    return rows.filter(({ id }) => known.has(id)).map(({ name }) => name);
  }

  /** The same by plain words. */
  function expected({ scopes, units: unitIds, only, activities, members, except }: SentAudience): string[] {
    const paths = (ids: readonly string[]) =>
      units.filter(({ id }) => ids.includes(id)).map(({ path }) => path);
    const lies = ({ member }: Somebody, list: readonly string[]) =>
      list.some(path => member.unitPath.startsWith(path));
    const any = (own: readonly string[], wanted: readonly string[]) => wanted.some(one => own.includes(one));
    const invited = (one: Somebody, parts: Audience['activities']) =>
      parts.some(part => part.activityId === activityId && part.who === 'invited') &&
      one.member.name >= '王05';
    const fits = ({ member, tags, roles }: Somebody) => {
      const age = ageOn(member.birth, dayOf(app.clock.now()));
      return (
        (only.roles.length ? any(roles, only.roles) : member.kind === 'member') &&
        (only.tags.length === 0 || any(tags, only.tags)) &&
        (only.ageFrom === null || (age ?? -1) >= only.ageFrom) &&
        (only.ageTo === null || (age !== null && age <= only.ageTo))
      );
    };
    return people
      .filter(
        one =>
          !one.archived &&
          lies(one, scopes) &&
          ((lies(one, paths(unitIds)) && fits(one)) ||
            (one.member.kind === 'member' && invited(one, activities)) ||
            members.includes(one.member.id)) &&
          !lies(one, paths(except.units)) &&
          !any(one.tags, except.tags) &&
          !invited(one, except.activities) &&
          !except.members.includes(one.member.id),
      )
      .map(({ member }) => member.name);
  }

  it('is the same in SQL and in plain words', async () => {
    const some = <T>(from: readonly T[], maxLength: number) =>
      fc.uniqueArray(fc.constantFrom(...from), { maxLength });
    const unitIds = [...units.map(({ id }) => id), '01ARZ3NDEKTSV4RRFFQ69G5FZZ'];
    const part = fc.record({
      activityId: fc.constantFrom(activityId, '01ARZ3NDEKTSV4RRFFQ69G5FZZ'),
      who: fc.constantFrom('invited' as const, 'came' as const),
    });
    const age = fc.option(fc.constantFrom(18, 59, 60, 69, 70, 80, 120));
    const audience: fc.Arbitrary<SentAudience> = fc.record({
      scopes: some(
        units.map(({ path }) => path),
        2,
      ),
      units: some(unitIds, 3),
      only: fc.record({
        roles: some(['desk', 'organizer'] as const, 2),
        tags: some(allTags, 2),
        ageFrom: age,
        ageTo: age,
      }),
      activities: fc.array(part, { maxLength: 2 }),
      members: some(
        people.map(({ member }) => member.id),
        4,
      ),
      except: fc.record({
        units: some(unitIds, 1),
        tags: some(allTags, 1),
        activities: fc.array(part, { maxLength: 1 }),
        members: some(
          people.map(({ member }) => member.id),
          4,
        ),
      }),
    });
    await fc.assert(
      fc.asyncProperty(audience, async one => {
        expect((await meant(one)).sort()).toEqual(expected(one).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('is told in words', async () => {
    const { committee, branchB } = app.district;
    const audience = {
      ...nobody(),
      units: [committee.id],
      except: { ...nobody().except, units: [branchB.id] },
    };
    expect(await app.get(AudienceService).inWords(app.db.manager, audience)).toBe('天平街道，去掉第二支部');
  });

  it('never reaches outside the sender’s part of the tree', async () => {
    const { branchA, branchB, committee } = app.district;
    const inB = await app.district.addMember({}, branchB);
    const wanted: Partial<Audience>[] = [
      { units: [committee.id] },
      { units: [branchB.id] },
      { members: [inB.id] },
      { except: { ...nobody().except, units: [branchB.id] } },
      { except: { ...nobody().except, members: [inB.id] } },
      { activities: [{ activityId, who: 'invited' }] },
      { units: ['01ARZ3NDEKTSV4RRFFQ69G5FZZ'] },
    ];
    for (const audience of wanted) {
      const dryRun = app
        .as('organizer')
        .announcements.dryRun({ body: { audience: { ...nobody(), ...audience } } });
      await expect(dryRun).rejects.toMatchObject({ code: 'AUDIENCE_OUTSIDE' });
    }
    const fine = { ...nobody(), units: [branchA.id] };
    await expect(
      app.as('organizer').announcements.dryRun({ body: { audience: fine } }),
    ).resolves.toMatchObject({
      next: null,
    });
  });
});

describe('a dry run', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('says who gets a message, who has to be rung up and who has no number, page by page', async () => {
    const pushed = [await reader(app), await reader(app)];
    await reader(app, 1, 'change');
    await app.district.addMember({ phone: null });
    await app.district.addMember({ phone: null, landline: '021-64371234' });
    await app.db.query('UPDATE push_credits SET credits = 0 WHERE accountId = ?', [pushed[1]?.accountId]);
    const audience = { ...nobody(), units: [app.district.branchA.id] };
    const ask = (more: object = {}) =>
      app.as('organizer').announcements.dryRun({ body: { audience, ...more } });

    // With 陈桂芳 and 沈建国; the organizer is staff.
    const all = await ask();
    expect([all.recipients, all.push, all.call, all.withoutPhone]).toEqual([7, 1, 6, 1]);
    expect(all.items.map(({ reach, hasPhone }) => [reach, hasPhone])).toEqual(
      expect.arrayContaining([
        ['push', true],
        ['call', false],
      ]),
    );
    const ofPush = await ask({ reach: 'push' });
    expect(ofPush.items.map(({ memberId }) => memberId)).toEqual([pushed[0]?.memberId]);
    expect([ofPush.recipients, ofPush.next]).toEqual([7, null]);

    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await ask({ reach: 'call', limit: 2, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ memberId }) => memberId));
      if (!page.next) break;
      cursor = page.next;
    }
    expect([seen.length, new Set(seen).size, seen.includes(pushed[0]?.memberId ?? '')]).toEqual([
      6,
      6,
      false,
    ]);
  });

  it('counts the same as it lists', async () => {
    const { manager } = app.db;
    const audience = audienceOf(app, { units: [app.district.committee.id] });
    const [count, listed] = [
      await app.get(AudienceService).count(manager, audience),
      await app.get(AudienceService).dryRun(manager, audience, { limit: 100 }),
    ];
    expect([count, listed.items.length]).toEqual([listed.recipients, listed.recipients]);
  });

  it('promises no message where no template is set up', async () => {
    const bare = await startApp({ WECHAT_TEMPLATES: '[]' });
    try {
      const phone = await bare.newPhone(bare.district.people.member.id);
      expect(await phone.api.notices.push()).toEqual({ kinds: [] });
      const audience = { ...nobody(), units: [bare.district.branchA.id] };
      const { push, call } = await bare.as('organizer').announcements.dryRun({ body: { audience } });
      expect([push, call, templateOf('notice').length > 20]).toEqual([0, 2, true]);
    } finally {
      await bare.stop();
    }
  });
});
