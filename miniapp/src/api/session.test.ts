import type { MeView, SignInView, WireRequest } from '@wanqing/shared';
import { createSession, type Drawer } from './session';
import { withSession } from './transport';

const request: WireRequest = { method: 'GET', path: '/api/me', expects: 'json' };
const me = (name: string) => ({ accountId: name }) as MeView;

function drawer(things: Record<string, unknown> = {}): Drawer & { things: Record<string, unknown> } {
  return {
    things,
    get: <T>(key: string) => (things[key] as T) ?? null,
    set: (key, value) => {
      things[key] = value;
    },
    remove: key => {
      delete things[key];
    },
  };
}

/** A server that takes only the tokens it named last, and counts what it is asked. */
function server() {
  const asked = { signIns: 0, requests: 0 };
  const signIn = async (): Promise<SignInView> => {
    asked.signIns += 1;
    const token = `t${asked.signIns}`;
    await Promise.resolve();
    return { token, expiresAt: '', me: me(token) };
  };
  const send = async (_: WireRequest, token: string | null) => {
    asked.requests += 1;
    return { status: token === `t${asked.signIns}` && asked.signIns > 0 ? 200 : 401, body: token };
  };
  return { asked, signIn, send };
}

it('signs in once for many questions asked at the same moment', async () => {
  const { asked, signIn, send } = server();
  const transport = withSession(send, createSession(signIn, drawer()));
  const answers = await Promise.all([transport(request), transport(request), transport(request)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(asked.signIns).toBe(1);
});

it('signs in anew, silently and once, when the kept token is dead', async () => {
  const { asked, signIn, send } = server();
  const kept = drawer({ 'session-token': 'old' });
  const transport = withSession(send, createSession(signIn, kept));
  const answers = await Promise.all([transport(request), transport(request)]);
  expect(answers.map(({ body }) => body)).toEqual(['t1', 't1']);
  expect(asked.signIns).toBe(1);
  expect(kept.things['session-token']).toBe('t1');
});

it('does not try a third time when the new token is refused too', async () => {
  const { signIn } = server();
  let requests = 0;
  const refuse = async () => {
    requests += 1;
    return { status: 401, body: null };
  };
  const { status } = await withSession(refuse, createSession(signIn, drawer()))(request);
  expect([status, requests]).toEqual([401, 2]);
});

it('tries to sign in again after a sign-in that failed', async () => {
  const { signIn } = server();
  let down = true;
  const session = createSession(() => (down ? Promise.reject(new Error('down')) : signIn()), drawer());
  await expect(session.token()).rejects.toThrow('down');
  down = false;
  expect(await session.token()).toBe('t1');
});

it('remembers the person for a start without network, until the session ends', async () => {
  const kept = drawer();
  const session = createSession(server().signIn, kept);
  await session.token();
  expect(createSession(server().signIn, kept).me.get()).toEqual(me('t1'));
  session.end();
  expect(createSession(server().signIn, kept).me.get()).toBeNull();
});
