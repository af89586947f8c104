/**
 * What went wrong, in the few ways a caller can act on.
 * - INVALID_CODE: the one-time code is wrong, expired or used; ask the phone for a new one.
 * - BLOCKED: WeChat refuses this user (high risk).
 * - BUSY: WeChat's own "system error", already tried twice where that harms nobody; try later.
 * - QUOTA: a limit is reached, that of the day (45009, `untilTomorrow`) or that of the minute (45011).
 * - TOKEN: the access token was refused even after a fresh one.
 * - NO_CREDIT: the person has not accepted this template, or every accepted message was sent, or it was switched off.
 * - BANNED: the mini-program may not send subscribe messages at present.
 * - CONCURRENT: another message to the same person is on its way; try this one again.
 * - SENSITIVE: WeChat refuses the words.
 * - BAD_VALUES: a value does not fit its field; `field` names the key (`thing1`) where WeChat does.
 * - BAD_RECIPIENT: the openid is wrong or another mini-program's.
 * - NOT_RECENT: the person did not use the mini-program within the last two hours.
 * - CONFIG: AppID, AppSecret, IP list, permission, template or page is wrong; only an operator can mend it.
 * - REFUSED: any other errcode; read `errcode`.
 * - UNREACHABLE: the request certainly never arrived.
 * - TIMEOUT, INTERRUPTED, BAD_REPLY: no usable answer came; WeChat may have done the work or not.
 */
export type WechatErrorKind =
  | 'INVALID_CODE'
  | 'BLOCKED'
  | 'BUSY'
  | 'QUOTA'
  | 'TOKEN'
  | 'NO_CREDIT'
  | 'BANNED'
  | 'CONCURRENT'
  | 'SENSITIVE'
  | 'BAD_VALUES'
  | 'BAD_RECIPIENT'
  | 'NOT_RECENT'
  | 'CONFIG'
  | 'REFUSED'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'INTERRUPTED'
  | 'BAD_REPLY';

const kindOfErrcode: Record<number, WechatErrorKind> = {
  [-1]: 'BUSY',
  40001: 'TOKEN',
  40003: 'BAD_RECIPIENT',
  40013: 'CONFIG',
  40014: 'TOKEN',
  40029: 'INVALID_CODE',
  40037: 'CONFIG',
  40125: 'CONFIG',
  40163: 'INVALID_CODE',
  40164: 'CONFIG',
  40226: 'BLOCKED',
  40243: 'CONFIG',
  41001: 'TOKEN',
  41002: 'CONFIG',
  41004: 'CONFIG',
  41030: 'CONFIG',
  42001: 'TOKEN',
  43101: 'NO_CREDIT',
  43104: 'BAD_RECIPIENT',
  43107: 'BANNED',
  43108: 'CONCURRENT',
  45009: 'QUOTA',
  45011: 'QUOTA',
  45168: 'SENSITIVE',
  47003: 'BAD_VALUES',
  48001: 'CONFIG',
  50002: 'CONFIG',
  61010: 'NOT_RECENT',
};

/**
 * A call to WeChat that did not succeed. The message names the path and WeChat's errmsg with its rid, never
 * a query string, a body or a `cause`: fetch and JSON.parse quote URLs and replies in theirs, and those hold
 * the AppSecret and the session_key.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';

  constructor(
    readonly kind: WechatErrorKind,
    path: string,
    reason: string,
    readonly errcode?: number,
    readonly field?: string,
  ) {
    super(`WeChat ${path}: ${reason}`);
  }

  /** A refusal that WeChat itself expressed at HTTP 200. */
  static refusal(path: string, errcode: number, errmsg: string, field?: string): WechatError {
    return new WechatError(kindOfErrcode[errcode] ?? 'REFUSED', path, `${errcode} ${errmsg}`, errcode, field);
  }

  /** True when the day's limit is reached: nothing more goes out before midnight in Shanghai. */
  get untilTomorrow(): boolean {
    return this.errcode === 45009;
  }

  /** True when WeChat may have done the work although no usable answer came back. */
  get outcomeUnknown(): boolean {
    return this.kind === 'TIMEOUT' || this.kind === 'INTERRUPTED' || this.kind === 'BAD_REPLY';
  }
}
