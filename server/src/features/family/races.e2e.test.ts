import type { EntityManager } from 'typeorm';
import { startApp, type TestApp } from '../../../test/app.js';
import { onMysql } from '../../../test/database.js';
import { acceptWith, codeOf, introduction, makeInvite } from '../../../test/make-family.js';
import { Transactions } from '../../db/transactions.js';
import { newCode, newId } from '../../kernel/ids.js';
import { AuditService } from '../audit/audit.service.js';
import { AcceptingService } from './accepting.service.js';
import { FamilyInvite } from './family-invite.entity.js';
import { FamilyInvites } from './family-invites.service.js';
import { FamilyLink } from './family-link.entity.js';
import { FamilyLinks } from './family-links.service.js';
import { FamilyViews } from './family-views.service.js';
import { firstCome } from './first-come.js';

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const tally = (results: readonly PromiseSettledResult<unknown>[]) => {
  const counts: Record<string, number> = {};
  for (const result of results) {
    const key = result.status === 'fulfilled' ? 'ok' : ((result.reason as { code?: string }).code ?? 'other');
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
};

// SQLite takes one transaction after the other: what is not guarded goes well there by itself.
const onServer = onMysql ? it : it.skip;

describe('family at the same moment', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('one code lets in one of twenty phones', async () => {
    const { code, elderId } = await makeInvite(app);
    const phones = await Promise.all(times(20, () => app.newPhone()));
    const results = await Promise.allSettled(phones.map(({ api }) => acceptWith(api, code)));
    expect(tally(results)).toEqual({ ok: 1, FAMILY_CODE_UNKNOWN: 19 });
    expect(await app.db.manager.countBy(FamilyLink, { elderId })).toBe(1);
  });

  /** Twenty phones with one code, past the edge of HTTP. */
  async function twentyWith(invites: FamilyInvites) {
    const { code, elderId } = await makeInvite(app);
    const accepting = new AcceptingService(
      app.get(Transactions),
      invites,
      app.get(FamilyLinks),
      app.get(FamilyViews),
      app.get(AuditService),
    );
    const strangers = times(20, () => ({ accountId: newId(), sessionId: newId(), member: null, roles: [] }));
    await Promise.allSettled(strangers.map(viewer => accepting.accept(viewer, code, introduction())));
    return app.db.manager.countBy(FamilyLink, { elderId });
  }

  /** Believes what was read a moment ago. */
  class CarelessInvites extends FamilyInvites {
    override async use(manager: EntityManager, { id }: FamilyInvite, accountId: string): Promise<void> {
      await manager.update(FamilyInvite, { id }, { openFor: null, usedBy: accountId });
    }
  }

  it('one code is used up by a single statement', async () => {
    expect(await twentyWith(app.get(FamilyInvites))).toBe(1);
  });

  onServer('would let in more without it: the test above sees it', async () => {
    expect(await twentyWith(new CarelessInvites(app.db, app.clock))).toBeGreaterThan(1);
  });

  it('an elder who taps ten times gets one code', async () => {
    const { id } = await app.district.addMember();
    const phones = await Promise.all(times(10, () => app.newPhone(id)));
    const codes = await Promise.all(phones.map(async ({ api }) => codeOf(await api.family.invite())));
    expect(new Set(codes).size).toBe(1);
    expect(await app.db.manager.countBy(FamilyInvite, { elderId: id })).toBe(1);
  });

  /** Ten phones hold ten codes of one elder: more than there can be, so that only the places are in question. */
  async function tenAtOnce() {
    const { id: elderId } = await app.district.addMember();
    const at = app.clock.now();
    const invites = times(10, () =>
      app.db.manager.create(FamilyInvite, {
        ...{ id: newId(), elderId, openFor: null, code: newCode(), consentVersion: '2026-12', witness: null },
        ...{ createdAt: at, expiresAt: at, usedAt: null, usedBy: null },
      }),
    );
    const links = app.get(FamilyLinks);
    const { consent: _, ...said } = introduction();
    const results = await Promise.allSettled(
      invites.map(invite =>
        firstCome(app.get(Transactions), manager => links.add(manager, invite, newId(), said)),
      ),
    );
    return { results: tally(results), rows: await app.db.manager.countBy(FamilyLink, { elderId }) };
  }

  it('ten relatives get three places', async () => {
    expect(await tenAtOnce()).toEqual({ results: { ok: 3, FAMILY_FULL: 7 }, rows: 3 });
  });

  onServer('would get more without the unique key: the test above sees it', async () => {
    await app.db.query('DROP INDEX uq_family_links_place ON family_links');
    expect((await tenAtOnce()).rows).toBeGreaterThan(3);
  });
});
