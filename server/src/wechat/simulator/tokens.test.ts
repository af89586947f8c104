import { TokenIssuer } from './tokens.js';

const start = Date.UTC(2026, 10, 22);
const after = (seconds: number) => start + seconds * 1000;
const errcode = (work: () => void) => {
  try {
    work();
    return 0;
  } catch (refusal) {
    return (refusal as { errcode: number }).errcode;
  }
};

describe('TokenIssuer', () => {
  it('repeats the token until five minutes before its end, then both work until that end', () => {
    const issuer = new TokenIssuer();
    const old = issuer.current(start);
    expect(issuer.current(after(6899))).toBe(old);
    const renewed = issuer.current(after(6900));
    expect(renewed.value).not.toBe(old.value);
    expect(errcode(() => issuer.check(old.value, after(7199)))).toBe(0);
    expect(errcode(() => issuer.check(renewed.value, after(7199)))).toBe(0);
    expect(errcode(() => issuer.check(old.value, after(7200)))).toBe(42001);
    expect(errcode(() => issuer.check(renewed.value, after(7200)))).toBe(0);
  });

  it('kills the old token on a forced refresh', () => {
    const issuer = new TokenIssuer();
    const old = issuer.current(start);
    const forced = issuer.refreshed(after(1));
    expect(errcode(() => issuer.check(old.value, after(1)))).toBe(40001);
    expect(errcode(() => issuer.check(forced.value, after(1)))).toBe(0);
  });

  it('refreshes by force no sooner than after 30 s', () => {
    const issuer = new TokenIssuer();
    const forced = issuer.refreshed(start);
    expect(issuer.refreshed(after(29))).toBe(forced);
    expect(issuer.refreshed(after(30))).not.toBe(forced);
  });

  it('refreshes by force twenty times a day', () => {
    const issuer = new TokenIssuer();
    const values = Array.from({ length: 25 }, (_, i) => issuer.refreshed(after(i * 30)).value);
    expect(new Set(values).size).toBe(20);
    expect(values).not.toContain(issuer.refreshed(after(86_400)).value);
  });

  it.each([
    ['missing', null, 41001],
    ['empty', '', 41001],
    ['malformed', 'no spaces allowed in here', 40014],
    ['too long', 'x'.repeat(513), 40014],
    ['forged', 'fake_token_00000000000000000000000000000000', 40001],
  ])('refuses a %s token', (_what, token, expected) => {
    expect(errcode(() => new TokenIssuer().check(token, start))).toBe(expected);
  });
});
