import { randomBytes } from 'node:crypto';

/**
 * WeChat's words for each errcode, as captured from the real service or printed in its return-code pages; of
 * 43104, 43107, 43108 and 45168 only the meaning is documented.
 */
const errmsgs: Record<number, string> = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid openid not match',
  43107: 'subscribe message capability banned',
  43108: 'concurrent sending to the same user',
  44002: 'empty post data',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  45168: 'hit sensitive word',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  50002: 'user limited',
  61010: 'code is expired',
};

/** Thrown by an endpoint; answered at HTTP 200. `hinted`: the wxa back ends add `hint: [..]` before the rid. */
export class Refusal extends Error {
  constructor(
    readonly errcode: number,
    readonly options: { hinted?: boolean; errmsg?: string } = {},
  ) {
    super(options.errmsg ?? errmsgs[errcode] ?? 'unknown error');
  }
}

/** The body of a refusal. sns/* puts a comma before the rid, cgi-bin/* and wxa/* put none. */
export function refusalBody(
  refusal: Refusal,
  path: string,
  now: number,
): { errcode: number; errmsg: string } {
  const hint = refusal.options.hinted ? ` hint: [${hintOf()}]` : '';
  const comma = path.startsWith('/sns/') ? ',' : '';
  return { errcode: refusal.errcode, errmsg: `${refusal.message}${hint}${comma} rid: ${ridOf(now)}` };
}

/** Three groups of eight hex digits; the first is the Unix time in seconds. */
export function ridOf(now: number): string {
  const seconds = Math.floor(now / 1000)
    .toString(16)
    .padStart(8, '0');
  return `${seconds}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`;
}

/** Looks like the captured `qKhDWV0sf-0s77ta`. */
function hintOf(): string {
  const letters = randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x');
  return `${letters.slice(0, 9)}-${letters.slice(9, 15)}`;
}
