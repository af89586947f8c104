import type { Transport } from '@wanqing/shared';
import type { Send } from '../platform/request.rules';
import type { Session } from './session';

/** Sends with the session's token; a token the server no longer takes is renewed once, silently. */
export function withSession(send: Send, session: Pick<Session, 'token' | 'renew'>): Transport {
  return async request => {
    const token = await session.token();
    const response = await send(request, token);
    if (response.status !== 401) return response;
    return send(request, await session.renew(token));
  };
}
