import { startApp, type TestApp } from '../../../test/app.js';

/** Six digits that are not these: one of them mistyped. */
const mistyped = (code: string, place: number) =>
  [...code].map((digit, index) => (index === place ? String((Number(digit) + 1) % 10) : digit)).join('');

describe('signing in a computer by one’s phone', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => app.clock.set('2026-11-22T01:00:00.000Z'));
  afterAll(() => app.stop());

  const unknown = { code: 'NO_SUCH_COMPUTER', status: 404 };
  const computer = async () => {
    const { token } = await app.client().accounts.signInBrowser({ body: {} });
    const api = app.client(token);
    const claim = await api.accounts.openClaim();
    return { api, claim, code: claim.computerCode ?? '' };
  };
  // A phone of its own each time: tries are counted by session.
  const organizer = async () => (await app.newPhone(app.district.people.organizer.id)).api;
  const join = async (code: string) => (await organizer()).accounts.joinComputer({ body: { code } });

  it('takes the six digits it shows, the first four of which are its rescue code', async () => {
    const { api, claim, code } = await computer();
    expect(code).toMatch(new RegExp(`^${claim.digits}\\d{2}$`));
    await join(code);
    expect((await api.accounts.me()).roles).toMatchObject([
      { role: 'organizer', unit: { name: '第一支部' } },
    ]);
    expect(await api.accounts.myClaim({ params: { claimId: claim.id } })).toMatchObject({
      state: 'recognised',
      name: '陆敏',
    });
  });

  it('takes one look of the camera at its screen, and the same again', async () => {
    const { api, claim } = await computer();
    const phone = await organizer();
    await phone.accounts.joinComputer({ body: { code: claim.url } });
    await phone.accounts.joinComputer({ body: { code: claim.url } });
    expect((await api.accounts.me()).member?.name).toBe('陆敏');
  });

  it('does not take the four digits that staff type, nor six with one wrong', async () => {
    const { api, claim, code } = await computer();
    for (const typed of [claim.digits, ...[0, 1, 2, 3, 4, 5].map(place => mistyped(code, place))])
      await expect(join(typed)).rejects.toMatchObject(unknown);
    expect((await api.accounts.me()).member).toBeNull();
  });

  it('never takes a phone that waits to be recognised', async () => {
    const { api } = await app.newPhone();
    const claim = await api.accounts.openClaim();
    expect(claim.computerCode).toBeNull();
    for (const code of [claim.url, claim.digits, `${claim.digits}00`, `${claim.digits}null`])
      await expect(join(code)).rejects.toMatchObject(unknown);
    expect((await api.accounts.me()).member).toBeNull();
  });

  it('never takes a computer that is another’s, and does not say whose', async () => {
    const { api, claim, code } = await computer();
    await app.as('member').accounts.joinComputer({ body: { code } });
    for (const again of [code, claim.url]) await expect(join(again)).rejects.toMatchObject(unknown);
    expect((await api.accounts.me()).member?.name).toBe('陈桂芳');
  });

  it('takes nothing that is over', async () => {
    const { claim, code } = await computer();
    app.clock.advance(2 * 60 * 60 * 1000);
    for (const late of [code, claim.url]) await expect(join(late)).rejects.toMatchObject(unknown);
  });
});
