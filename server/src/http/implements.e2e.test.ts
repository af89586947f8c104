import { startApp, type TestApp } from '../../test/app.js';

describe('a limited route', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ TRUST_PROXY: '1' });
  });
  afterAll(() => app.stop());

  const remaining = async (headers: Record<string, string>) => {
    const answer = await fetch(`${app.baseUrl}/api/sign-in/browser`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
    return Number(answer.headers.get('x-ratelimit-remaining'));
  };

  it('counts by address where no session is asked for, whatever session is invented', async () => {
    const first = await remaining({ authorization: `Bearer ${'a'.repeat(43)}` });
    expect(await remaining({ authorization: `Bearer ${'b'.repeat(43)}` })).toBe(first - 1);
  });

  it('believes the proxy, not what came to it', async () => {
    const first = await remaining({ 'x-forwarded-for': '203.0.113.9' });
    expect(await remaining({ 'x-forwarded-for': '198.51.100.7, 203.0.113.9' })).toBe(first - 1);
    expect(await remaining({ 'x-forwarded-for': '203.0.113.10' })).toBe(first);
  });

  it('says in a whole sentence that a body is too large or no JSON', async () => {
    const sentenceFor = async (body: string) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${app.baseUrl}/api/sign-in/browser`, { method: 'POST', headers, body });
      return ((await answer.json()) as { error: { sentence: string } }).error.sentence;
    };
    expect(await sentenceFor('{"')).toBe('填写的内容有一处不对：内容。请改一下再试。');
    expect(await sentenceFor(`"${'x'.repeat(1024 * 1024)}"`)).toBe('内容太大了，最多 1 MB。请分成几份再传。');
  });
});
