import { isBytes, isFile, pathOf, type Route, type WireResponse } from '@wanqing/shared';
import fc from 'fast-check';
import { startApp, type TestApp, transportTo } from './app.js';
import { spoiltFor, validFor } from './arbitrary.js';
import { type Sample, samplesFor } from './sample.js';
import { routes, samples } from './samples.js';

/** Part of a request: as a schema would have it, or spoilt in one place; undefined where the route has none. */
const part = (schema: Route['params']) =>
  schema ? fc.oneof(validFor(schema), spoiltFor(schema)) : fc.constant(undefined);

const requests = (route: Route) =>
  fc.record({
    params: part(route.params),
    query: part(route.query),
    body: isBytes(route.body) ? fc.uint8Array({ maxLength: 3000 }) : part(route.body),
    /** Whether the request is about something that exists. */
    real: fc.boolean(),
  });

describe('whatever is sent, nothing breaks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function send(route: Route, request: Sample, token: string): Promise<WireResponse> {
    const path = pathOf(route, {
      ...request,
      query: objectOnly(request.query),
      params: objectOnly(request.params),
    });
    return transportTo(
      app.baseUrl,
      token,
    )({ method: route.method, path, body: request.body, expects: isFile(route.response) ? 'file' : 'json' });
  }
  const organizerToken = async () => {
    const signedIn = await app
      .client()
      .accounts.signInWechat({ body: { code: app.simulator.issueLoginCode() } });
    await app.district.recognise(signedIn.me.accountId, app.district.people.district.id);
    return signedIn.token;
  };

  it.each(routes)('%s', async (name, route) => {
    const usual = await organizerToken();
    const make = samplesFor(route.method, samples[name]);
    // Where a session ends or may ask only so often, every request has one of its own.
    const spends = route.perMinute !== undefined || name === 'accounts.signOut';
    await fc.assert(
      fc.asyncProperty(requests(route), async ({ real, ...request }) => {
        const sample = real ? await make(app) : {};
        const token = spends ? await organizerToken() : usual;
        const params = sample.params ?? (request.params as Sample['params']);
        const { status, body } = await send(route, { ...request, params } as Sample, token);
        expect(status).toBeLessThan(500);
        expect(JSON.stringify(body ?? '')).not.toMatch(/node_modules|\bat .*\.(ts|js):\d+|SQLITE|\bER_[A-Z]/);
      }),
      { numRuns: 20, seed: 20261122 },
    );
  });
});

const objectOnly = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? wellFormed(value) : undefined;

/** What can stand in an address at all: half a character cannot be percent-encoded. */
const wellFormed = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? value : whole(String(value))]),
  );
const whole = (text: string) => Buffer.from(text, 'utf8').toString('utf8');
