import { type Simulator, startSimulator } from './simulator/simulator.js';
import { StableTokenProvider } from './token.provider.js';

const TOKEN = '/cgi-bin/stable_token';
const app = { appId: 'wxba5fad812f8e6fb9', appSecret: 'f00dfacef00dfacef00dfacef00dface' };

let now = 0;
let simulator: Simulator;
let provider: StableTokenProvider;

beforeEach(async () => {
  now = Date.UTC(2026, 10, 22);
  simulator = await startSimulator({ ...app, clock: () => now });
  provider = new StableTokenProvider({ ...app, baseUrl: simulator.baseUrl, timeoutMs: 4000 }, () => now);
});
afterEach(() => simulator.close());

describe('StableTokenProvider', () => {
  it('asks once for many callers at the same moment', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, () => provider.token()));
    expect(new Set(tokens).size).toBe(1);
    expect(simulator.requests.count(TOKEN)).toBe(1);
  });

  it('keeps the token until shortly before it expires, then gets the renewed one', async () => {
    const first = await provider.token();
    now += (7200 - 61) * 1000;
    expect(await provider.token()).toBe(first);
    now += 1000;
    expect(await provider.token()).not.toBe(first);
    expect(simulator.requests.count(TOKEN)).toBe(2);
  });

  it('gets the same token as another instance', async () => {
    const config = { ...app, baseUrl: simulator.baseUrl, timeoutMs: 4000 };
    expect(await new StableTokenProvider(config).token()).toBe(await provider.token());
  });

  it('forgets only the token that was refused', async () => {
    const first = await provider.token();
    provider.invalidate('an older token');
    await provider.token();
    expect(simulator.requests.count(TOKEN)).toBe(1);
    provider.invalidate(first);
    await provider.token();
    expect(simulator.requests.count(TOKEN)).toBe(2);
  });

  it('asks again after a failure, which all waiting callers see', async () => {
    simulator.faults.next(TOKEN, { kind: 'errcode', errcode: 45009 });
    const waiting = await Promise.allSettled([provider.token(), provider.token()]);
    expect(waiting.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await provider.token()).toMatch(/^[\w-]{100,512}$/);
  });

  it('refuses a reply without a token', async () => {
    simulator.faults.next(TOKEN, { kind: 'text', text: '{"expires_in":7200}' });
    await expect(provider.token()).rejects.toMatchObject({ kind: 'BAD_REPLY' });
  });
});
