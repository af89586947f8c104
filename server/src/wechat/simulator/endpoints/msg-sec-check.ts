import { postedObject, type Route } from '../exchange.js';
import { isOpenid } from '../openid.js';
import { Refusal, ridOf } from '../refusal.js';

const RECENT_MS = 2 * 3600_000;
const MAX_CHARACTERS = 2500;

/** Version 2 of the content check; the person must have used the mini-program within two hours. */
export const msgSecCheck: Route = {
  method: 'POST',
  needsToken: true,
  answer(exchange) {
    const { clock, visits, words } = exchange.state;
    const { version, openid, scene, content, title = '', nickname = '' } = postedObject(exchange);
    if (!isOpenid(openid)) throw new Refusal(40003);
    if (![1, 2, 3, 4].includes(scene as number)) throw new Refusal(40129);
    if (version !== 2 || typeof content !== 'string' || content === '') throw new Refusal(47001);
    if ([...content].length > MAX_CHARACTERS) throw new Refusal(45002);
    const lastVisit = visits.get(openid) ?? Number.NEGATIVE_INFINITY;
    if (clock.now() - lastVisit > RECENT_MS) throw new Refusal(61010);
    const finding = words.judge([title, nickname, content].join('\n'));
    return {
      errcode: 0,
      errmsg: 'ok',
      result: finding,
      detail: [{ strategy: 'content_model', errcode: 0, ...finding, prob: 90 }],
      trace_id: ridOf(clock.now()),
    };
  },
};
