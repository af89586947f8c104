import { setTimeout as wait } from 'node:timers/promises';
import { WechatError } from './wechat.error.js';
import { HttpSender, NoAnswer } from './wechat.http.js';
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

/** Sends one call and turns every kind of failure into a WechatError. */
export class WechatTransport {
  readonly #http: HttpSender;
  readonly #timeoutMs: number;

  constructor(config: Pick<WechatConfig, 'baseUrl' | 'timeoutMs'>) {
    this.#http = new HttpSender(config.baseUrl);
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
    const address = query ? `${path}?${new URLSearchParams(query)}` : path;
    try {
      return await this.#http.send(method, address, body && JSON.stringify(body), this.#timeoutMs);
    } catch (error) {
      throw error instanceof NoAnswer ? failureOf(path, error) : error;
    }
  }
}

function failureOf(path: string, { why, code, neverSent }: NoAnswer): WechatError {
  if (neverSent) return new WechatError('UNREACHABLE', path, code);
  return new WechatError(why === 'time-out' ? 'TIMEOUT' : 'INTERRUPTED', path, code);
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
