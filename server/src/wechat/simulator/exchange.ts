import { Refusal } from './refusal.js';
import type { SimulatorState } from './state.js';

/** One incoming call. */
export interface Exchange {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
  state: SimulatorState;
  /** Another call with the same `oneAtATime` key is being answered. */
  overlaps: boolean;
}

/** One path of api.weixin.qq.com. `needsToken`: `access_token` in the query is checked before `answer` runs. */
export interface Route {
  method: 'GET' | 'POST';
  needsToken: boolean;
  /** Calls with one key may not overlap; the route refuses the later one. @throws Refusal */
  oneAtATime?(exchange: Exchange): string;
  /** @throws Refusal */
  answer(exchange: Exchange): Record<string, unknown>;
}

/** The posted JSON object. @throws Refusal 44002 empty, 47001 not JSON (form encoding is the classic slip) */
export function postedObject(
  { body }: Exchange,
  options: { hinted?: boolean } = {},
): Record<string, unknown> {
  if (body === '') throw new Refusal(44002, options);
  try {
    const posted: unknown = JSON.parse(body);
    if (typeof posted === 'object' && posted !== null) return posted as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal(47001, options);
}

/** The appid comes before every other parameter: a call that lacks them too still answers 40013. */
export function checkApp(exchange: Exchange, appId: unknown, secret: unknown): void {
  const { app } = exchange.state;
  if (!appId) throw new Refusal(41002);
  if (appId !== app.appId) throw new Refusal(40013);
  if (!secret) throw new Refusal(41004);
  if (secret !== app.appSecret) throw new Refusal(40125);
}
