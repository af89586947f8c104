import { getUserPhoneNumber } from './endpoints/getuserphonenumber.js';
import { jscode2session } from './endpoints/jscode2session.js';
import { msgSecCheck } from './endpoints/msg-sec-check.js';
import { stableToken } from './endpoints/stable-token.js';
import { subscribeSend } from './endpoints/subscribe-send.js';
import type { Exchange, Route } from './exchange.js';
import { Refusal } from './refusal.js';

/** Every path the simulator knows; a new endpoint is one file and one line here. */
const routes = new Map<string, Route>([
  ['/sns/jscode2session', jscode2session],
  ['/cgi-bin/stable_token', stableToken],
  ['/wxa/business/getuserphonenumber', getUserPhoneNumber],
  ['/cgi-bin/message/subscribe/send', subscribeSend],
  ['/wxa/msg_sec_check', msgSecCheck],
]);

/** What keeps this call apart from others of its kind that are being answered; undefined where nothing does. */
export function turnOf(exchange: Exchange): string | undefined {
  try {
    const key = routes.get(exchange.path)?.oneAtATime?.(exchange);
    return key && `${exchange.path} ${key}`;
  } catch (error) {
    // The answer will say what is wrong with the call.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** @throws Refusal */
export function answer(exchange: Exchange): Record<string, unknown> {
  const route = routes.get(exchange.path);
  if (!route) throw new Refusal(40066);
  if (exchange.method !== route.method) throw new Refusal(route.method === 'POST' ? 43002 : 43001);
  const { clock, tokens } = exchange.state;
  if (route.needsToken) tokens.check(exchange.query.get('access_token'), clock.now());
  return route.answer(exchange);
}
