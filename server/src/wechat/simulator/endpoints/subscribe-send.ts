import { isValidValue, valueTypeOf } from '../../template-values.js';
import { type Exchange, postedObject, type Route } from '../exchange.js';
import { isOpenid } from '../openid.js';
import { Refusal } from '../refusal.js';
import type { SimulatorState } from '../state.js';

/** Everything else is checked before the credit, so that a bad call costs the person nothing. */
export const subscribeSend: Route = {
  method: 'POST',
  needsToken: true,
  oneAtATime: exchange => String(postedObject(exchange).touser),
  answer(exchange) {
    const { state } = exchange;
    const { touser, template_id, page = '', data } = postedObject(exchange);
    if (!isOpenid(touser)) throw new Refusal(40003);
    const template = state.templates.find(({ id }) => id === template_id);
    if (!template) throw new Refusal(40037);
    if (!isPage(page)) throw new Refusal(41030);
    const values = valuesOf(Object.values(template.fields), data);
    if (Object.values(values).some(value => state.words.hasRisky(value))) throw new Refusal(45168);
    return send(exchange, state, { openid: touser, templateId: template.id, page, data: values });
  },
};

function send(
  { overlaps }: Exchange,
  state: SimulatorState,
  message: Parameters<SimulatorState['sent']['add']>[0],
): Record<string, unknown> {
  if (overlaps) throw new Refusal(43108);
  if (!state.credits.take(message.openid, message.templateId)) throw new Refusal(43101);
  return { errcode: 0, errmsg: 'ok', msgid: BigInt(state.sent.add(message)) };
}

/** A path without a slash in front; a query is allowed. */
function isPage(page: unknown): page is string {
  return (
    typeof page === 'string' && /^([\w-]+(\/[\w-]+)*(\?[\x21-\x7e]*)?)?$/.test(page) && page.length <= 1024
  );
}

/** Values for exactly the keys of the template; WeChat calls a key that is missing empty. @throws Refusal 47003 */
function valuesOf(keys: readonly string[], data: unknown): Record<string, string> {
  const given = (data ?? {}) as Record<string, { value?: unknown } | null>;
  const values: Record<string, string> = {};
  for (const key of keys) {
    const value = String(given[key]?.value ?? '');
    if (value === '') throw invalid(key, 'is empty');
    const type = valueTypeOf(key);
    if (!type || !isValidValue(type, value)) throw invalid(key, 'invalid');
    values[key] = value;
  }
  return values;
}

const invalid = (key: string, what: string) =>
  new Refusal(47003, { errmsg: `argument invalid! data.${key}.value ${what}` });
