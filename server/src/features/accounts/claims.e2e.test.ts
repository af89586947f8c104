import { startApp, type TestApp } from '../../../test/app.js';
import { insertRows } from '../../db/insert-rows.js';
import { newCode, newId } from '../../kernel/ids.js';
import { Claim } from './claim.entity.js';
import { ClaimsService } from './claims.service.js';

const minute = 60 * 1000;

describe('rescue codes', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.stop());

  const browser = async () => {
    const { token, me } = await app.client().accounts.signInBrowser({ body: {} });
    return { api: app.client(token).accounts, accountId: me.accountId };
  };

  /** Codes of browsers that nobody will ask about again. */
  async function crowd(count: number, origin: string) {
    const at = app.clock.now();
    const taken = new Set((await app.db.manager.find(Claim)).map(({ digits }) => digits));
    const free = Array.from({ length: 2000 }, (_, index) => String(2000 + index)).filter(d => !taken.has(d));
    const rows = free.slice(0, count).map(digits =>
      app.db.manager.create(Claim, {
        ...{ id: newId(), accountId: newId(), digits, liveDigits: digits, linkCode: newCode(), origin },
        ...{ createdAt: at, expiresAt: new Date(at.getTime() + 120 * minute) },
        ...{ resolvedAt: null, resolvedBy: null, memberId: null },
      }),
    );
    for (let from = 0; from < count; from += 200)
      await insertRows(app.db.manager, Claim, rows.slice(from, from + 200));
    return rows;
  }
  const ownOrigin = async () => {
    const { api } = await browser();
    const { id } = await api.openClaim();
    return (await app.db.manager.findOneByOrFail(Claim, { id })).origin ?? '';
  };

  it('are three hundred an hour for browsers of one address; phones in WeChat are not counted', async () => {
    const origin = await ownOrigin();
    expect(origin).not.toContain('127.0.0.1');
    await crowd(298, origin);
    const last = await browser();
    const claim = await last.api.openClaim();
    const refused = (await browser()).api;
    await expect(refused.openClaim()).rejects.toMatchObject({ code: 'TOO_MANY', status: 429 });
    expect(await last.api.openClaim()).toEqual(claim);
    const phone = await app.newPhone();
    expect((await phone.api.accounts.openClaim()).state).toBe('waiting');
    app.clock.advance(60 * minute);
    expect((await refused.openClaim()).state).toBe('waiting');
  });

  it('are a thousand at a time for browsers: the oldest is over, phones in WeChat keep theirs', async () => {
    const phone = await app.newPhone();
    const early = await phone.api.accounts.openClaim();
    const first = await browser();
    const oldest = await first.api.openClaim();
    const others = await crowd(999, 'elsewhere');
    expect((await first.api.myClaim({ params: { claimId: oldest.id } })).state).toBe('waiting');

    const another = await (await browser()).api.openClaim();
    expect(another.state).toBe('waiting');
    expect((await first.api.myClaim({ params: { claimId: oldest.id } })).state).toBe('expired');
    expect(await app.get(ClaimsService).waitingWith(oldest.digits)).toBeNull();
    expect(await app.get(ClaimsService).waitingWith(others[0]?.digits ?? '')).not.toBeNull();
    expect((await phone.api.accounts.myClaim({ params: { claimId: early.id } })).state).toBe('waiting');
    const anew = await first.api.openClaim();
    expect(anew).toMatchObject({ state: 'waiting' });
    expect(anew.id).not.toBe(oldest.id);
  });

  it('name their owner to staff of the owner’s part of the tree only', async () => {
    const far = await app.district.addMember({ name: '范佩芬' }, app.district.branchB);
    const { api } = await app.newPhone(far.id);
    const { digits, url, id } = await api.accounts.openClaim();
    for (const code of [digits, url]) {
      expect(await app.as('desk').accounts.findClaim({ query: { code } })).toMatchObject({
        ...{ id, recognised: true, member: null },
      });
      expect(await app.as('elsewhere').accounts.findClaim({ query: { code } })).toMatchObject({
        ...{ id, recognised: true, member: { id: far.id, name: '范佩芬' } },
      });
    }
    const near = await app.district.addMember();
    await expect(
      app.as('desk').accounts.resolveClaim({ params: { claimId: id }, body: { memberId: near.id } }),
    ).rejects.toMatchObject({ code: 'ALREADY_RECOGNISED', message: expect.not.stringContaining('范佩芬') });
  });

  it('say that nobody is known yet', async () => {
    const { digits } = await (await app.newPhone()).api.accounts.openClaim();
    expect(await app.as('desk').accounts.findClaim({ query: { code: digits } })).toMatchObject({
      ...{ recognised: false, member: null },
    });
  });
});
