/**
 * What went wrong, in the few ways a caller can act on.
 * - INVALID_CODE: the one-time code is wrong, expired or used; ask the phone for a new one.
 * - BLOCKED: WeChat refuses this user (high risk).
 * - BUSY: WeChat's own "system error", already tried twice; try later.
 * - QUOTA: a minute or daily limit is reached.
 * - TOKEN: the access token was refused even after a fresh one.
 * - CONFIG: AppID, AppSecret, IP list or permission is wrong; only an operator can mend it.
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
  | 'CONFIG'
  | 'REFUSED'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'INTERRUPTED'
  | 'BAD_REPLY';

const kindOfErrcode: Record<number, WechatErrorKind> = {
  [-1]: 'BUSY',
  40001: 'TOKEN',
  40013: 'CONFIG',
  40014: 'TOKEN',
  40029: 'INVALID_CODE',
  40125: 'CONFIG',
  40163: 'INVALID_CODE',
  40164: 'CONFIG',
  40226: 'BLOCKED',
  40243: 'CONFIG',
  41001: 'TOKEN',
  41002: 'CONFIG',
  41004: 'CONFIG',
  42001: 'TOKEN',
  45009: 'QUOTA',
  45011: 'QUOTA',
  48001: 'CONFIG',
  50002: 'CONFIG',
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
  ) {
    super(`WeChat ${path}: ${reason}`);
  }

  /** A refusal that WeChat itself expressed at HTTP 200. */
  static refusal(path: string, errcode: number, errmsg: string): WechatError {
    return new WechatError(kindOfErrcode[errcode] ?? 'REFUSED', path, `${errcode} ${errmsg}`, errcode);
  }

  /** True when WeChat may have done the work although no usable answer came back. */
  get outcomeUnknown(): boolean {
    return this.kind === 'TIMEOUT' || this.kind === 'INTERRUPTED' || this.kind === 'BAD_REPLY';
  }
}
