import { randomBytes } from 'node:crypto';
import { checkApp, type Route } from '../exchange.js';
import { Refusal } from '../refusal.js';

/** A success carries no errcode, and a new session_key at each login. */
export const jscode2session: Route = {
  method: 'GET',
  needsToken: false,
  answer(exchange) {
    const { query, state } = exchange;
    checkApp(exchange, query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code') throw new Refusal(40002);
    const code = query.get('js_code');
    if (!code) throw new Refusal(41008);
    const grant = state.loginCodes.redeem(code, state.app.appId, state.clock.now());
    state.visits.set(grant.openid, state.clock.now());
    return { session_key: randomBytes(16).toString('base64'), ...grant };
  },
};
