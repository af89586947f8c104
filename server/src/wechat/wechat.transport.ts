import { setTimeout as wait } from 'node:timers/promises';
import { WechatError } from './wechat.error.js';
import { parseReply, type WechatReply } from './wechat.json.js';

/** Where WeChat is and who we are there. `timeoutMs` bounds each HTTP request, reading the body included. */
export interface WechatConfig {
  /** `https://api.weixin.qq.com`; http on Cloud Run's open-interface service; the simulator's own address. */
  baseUrl: string;
  appId: string;
  appSecret: string;
  timeoutMs: number;
  /** Which build of the mini-program a message opens; `formal` (the released one) where left out. */
  state?: MiniProgramState;
}

export type MiniProgramState = 'formal' | 'trial' | 'developer';

/** One request. `repeatable`: doing it twice harms nobody, so a "-1 system error" is tried once more. */
export interface WechatCall {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  repeatable: boolean;
}

const BUSY = -1;
const BUSY_WAIT_MS = 300;

/** Causes that prove that no byte of the request left this machine for WeChat. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Sends one call and turns every kind of failure into a WechatError. */
export class WechatTransport {
  readonly #baseUrl: string;
  readonly #timeoutMs: number;

  constructor(config: Pick<WechatConfig, 'baseUrl' | 'timeoutMs'>) {
    this.#baseUrl = new URL(config.baseUrl).href.replace(/\/+$/, '');
    this.#timeoutMs = config.timeoutMs;
  }

  /** @throws WechatError */
  async call(call: WechatCall): Promise<WechatReply> {
    try {
      return await this.#once(call);
    } catch (error) {
      if (!call.repeatable || !(error instanceof WechatError) || error.errcode !== BUSY) throw error;
      await wait(BUSY_WAIT_MS);
      return this.#once(call);
    }
  }

  async #once(call: WechatCall): Promise<WechatReply> {
    const { status, text } = await this.#send(call);
    // Business failures come at HTTP 200, so any other status is a gateway's and its body means nothing.
    if (status !== 200) throw new WechatError('BAD_REPLY', call.path, `HTTP ${status}`);
    // sns/* declares its JSON as text/plain: the content type is not consulted.
    const reply = parseReply(text);
    if (!reply) throw new WechatError('BAD_REPLY', call.path, 'the reply is not a JSON object');
    const errcode = Number(reply.errcode ?? 0);
    if (errcode !== 0) throw refusalOf(call, errcode, String(reply.errmsg ?? ''));
    return reply;
  }

  async #send({ method, path, query, body }: WechatCall): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(
        `${this.#baseUrl}${path}${query ? `?${new URLSearchParams(query)}` : ''}`,
        {
          method,
          ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
          // WeChat never redirects; following one would carry the AppSecret elsewhere.
          redirect: 'manual',
          signal: AbortSignal.timeout(this.#timeoutMs),
        },
      );
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw networkFailure(path, error, this.#timeoutMs);
    }
  }
}

/** The name and the cause's code are all that is kept: fetch's own message may quote the URL. */
function networkFailure(path: string, error: unknown, timeoutMs: number): WechatError {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  if (name === 'TimeoutError') return new WechatError('TIMEOUT', path, `no answer within ${timeoutMs} ms`);
  const code = typeof cause?.code === 'string' ? cause.code : 'connection failed';
  return new WechatError(neverSent.has(code) ? 'UNREACHABLE' : 'INTERRUPTED', path, code);
}

function refusalOf(call: WechatCall, errcode: number, errmsg: string): WechatError {
  const field = /\bdata\.([a-z_]+\d+)\.value\b/.exec(errmsg)?.[1];
  return WechatError.refusal(call.path, errcode, withoutSent(errmsg, call), field);
}

/**
 * An errmsg may quote what was sent (secret, token, code, a person's name); only WeChat's own words stay.
 * Those are ASCII, so whatever is not was ours, even where WeChat cut it short; likewise a phone number.
 */
function withoutSent(errmsg: string, call: WechatCall): string {
  return [...textsIn(call.query), ...textsIn(call.body)]
    .filter(text => text.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((words, text) => words.replaceAll(text, '…'), errmsg)
    .replace(/[^\x20-\x7e]+|\d{11,}/g, '…')
    .slice(0, 300);
}

/** Every text inside, however deep. */
function textsIn(sent: unknown): string[] {
  if (typeof sent === 'string') return [sent];
  return typeof sent === 'object' && sent !== null ? Object.values(sent).flatMap(textsIn) : [];
}
