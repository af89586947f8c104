import { type Caller, callers, isFile, pathOf, type Route } from '@wanqing/shared';
import { startApp, type TestApp, transportTo } from './app.js';
import { type RouteName, type Sample, samplesFor } from './sample.js';
import { routes, samples } from './samples.js';

/** What a caller sees: the status where it is 401, 403 or 404, `ok` for anything a permitted caller may get. */
const seen = (status: number) =>
  status === 401 || status === 403 || status === 404 ? status : status < 500 ? 'ok' : status;

describe('who may what', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** A fresh session of that persona, so that signing out or being recognised harms nobody else. */
  async function tokenOf(caller: Caller): Promise<string | undefined> {
    if (caller === 'anonymous') return undefined;
    if (caller === 'visitor') return (await app.newPhone()).token;
    return (await app.newPhone(app.district.people[caller].id)).token;
  }

  async function statusFor(caller: Caller, name: RouteName, route: Route, sample: Sample): Promise<number> {
    // One's own rescue code is there for the phone that shows it, and for no other.
    const token =
      name === 'accounts.myClaim' && caller === 'visitor' ? app.token('visitor') : await tokenOf(caller);
    const transport = transportTo(app.baseUrl, token);
    const { status } = await transport({
      method: route.method,
      path: pathOf(route, sample),
      body: sample.body,
      expects: isFile(route.response) ? 'file' : 'json',
    });
    return status;
  }

  it.each(routes)('%s answers each caller as the contract says', async (name, route) => {
    const answers: Record<string, unknown> = {};
    const make = samplesFor(route.method, samples[name]);
    for (const caller of callers)
      answers[caller] = seen(await statusFor(caller, name, route, await make(app)));
    expect(answers).toEqual(route.access);
  });
});
