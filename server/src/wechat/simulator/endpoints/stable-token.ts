import { checkApp, postedObject, type Route } from '../exchange.js';
import { Refusal } from '../refusal.js';

export const stableToken: Route = {
  method: 'POST',
  needsToken: false,
  answer(exchange) {
    const { clock, tokens } = exchange.state;
    const posted = postedObject(exchange);
    checkApp(exchange, posted.appid, posted.secret);
    if (posted.grant_type !== 'client_credential') throw new Refusal(40002);
    const now = clock.now();
    const token = posted.force_refresh === true ? tokens.refreshed(now) : tokens.current(now);
    return { access_token: token.value, expires_in: Math.floor((token.expiresAt - now) / 1000) };
  },
};
