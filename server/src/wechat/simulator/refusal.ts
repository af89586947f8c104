import { randomBytes } from 'node:crypto';

/** WeChat's words for each errcode, as captured from the real service or printed in its return-code pages. */
const errmsgs: Record<number, string> = {
  [-1]: 'system error',
  40001:
    'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit mustslower retry next minute',
  47001: 'data format error',
  48001: 'api unauthorized',
  50002: 'user limited',
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
function ridOf(now: number): string {
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
