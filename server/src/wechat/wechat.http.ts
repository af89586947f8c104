import { Agent, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps, Agent as TlsAgent } from 'node:https';
import type { Socket } from 'node:net';

/** No answer came. `neverSent`: it is certain that not all of the request left for WeChat. */
export class NoAnswer extends Error {
  constructor(
    readonly why: 'time-out' | 'interrupted',
    /** Only the code: the system's own message may quote the address. */
    readonly code: string,
    readonly neverSent: boolean,
  ) {
    super(code);
  }
}

/** Errors of making a connection. */
const connecting = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
/** WeChat closes idle connections sooner or later; a request sent into such an end is an unknown outcome. */
const IDLE_MS = 4000;

/**
 * Sends requests over kept connections. Not `fetch`: that takes three times the processor time for each, and
 * announcements send thousands in a row.
 */
export class HttpSender {
  readonly #base: URL;
  readonly #agent: Agent;

  constructor(baseUrl: string) {
    this.#base = new URL(baseUrl);
    const options = { keepAlive: true, timeout: IDLE_MS };
    this.#agent = this.#base.protocol === 'https:' ? new TlsAgent(options) : new Agent(options);
  }

  /**
   * Follows no redirects: WeChat never redirects, and one would carry the AppSecret elsewhere.
   * @param path below the base address, with the query
   * @param timeoutMs bounds it all, reading the body included
   * @throws NoAnswer
   */
  send(
    method: 'GET' | 'POST',
    path: string,
    body: string | undefined,
    timeoutMs: number,
  ): Promise<{ status: number; text: string }> {
    const { protocol, hostname, port, pathname } = this.#base;
    const headers = body === undefined ? {} : jsonHeaders(body);
    const to = {
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: pathname.replace(/\/+$/, '') + path,
    };
    const sender = protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const request = sender({ ...to, method, headers, agent: this.#agent });
      const timer = setTimeout(() => {
        reject(new NoAnswer('time-out', `no answer within ${timeoutMs} ms`, !isOpen(request.socket)));
        request.destroy();
      }, timeoutMs);
      const fail = (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        const code = error.code ?? 'connection failed';
        reject(new NoAnswer('interrupted', code, connecting.has(code)));
      };
      request.once('error', fail);
      request.once('response', response => {
        textOf(response).then(text => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, text });
        }, fail);
      });
      request.end(body);
    });
  }
}

const jsonHeaders = (body: string) => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(body),
});

/** Whether a request may have gone out on it; before that Node holds it back. */
function isOpen(socket: (Socket & { secureConnecting?: boolean }) | null): boolean {
  return socket !== null && !socket.connecting && !socket.secureConnecting;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
