import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { administer, isLoopback } from './admin.js';
import type { Exchange } from './exchange.js';
import type { Fault } from './faults.js';
import { Refusal, refusalBody } from './refusal.js';
import { answer, turnOf } from './routes.js';
import type { SimulatorState } from './state.js';
import { toJson } from './to-json.js';

/** Serves one request as api.weixin.qq.com would, after the fault planned for it, if any. */
export async function serve(state: SimulatorState, request: IncomingMessage, response: ServerResponse) {
  const exchange = await receive(state, request);
  const { method, path } = exchange;
  if (path.startsWith('/__simulator/') && isLoopback(request.socket.remoteAddress)) {
    const { status, body } = await administer(exchange);
    return send(response, status, 'application/json', toJson(body));
  }
  state.requests.add({ at: new Date(state.clock.now()).toISOString(), method, path });
  const turn = turnOf(exchange);
  exchange.overlaps = turn !== undefined && state.turns.has(turn);
  if (turn === undefined || exchange.overlaps) return meet(exchange, request, response);
  state.turns.add(turn);
  try {
    await meet(exchange, request, response);
  } finally {
    state.turns.delete(turn);
  }
}

/** The fault first, then the answer. */
async function meet(exchange: Exchange, request: IncomingMessage, response: ServerResponse) {
  const { path, state } = exchange;
  const fault = state.faults.take(path);
  const ms = (state.delays.get(path) ?? 0) + (fault?.kind === 'delay' ? fault.ms : 0);
  if (ms > 0) await wait(ms, undefined, { ref: false });
  if (fault?.kind === 'hang' || fault?.kind === 'close') {
    if (fault.done) answerText(exchange);
    if (fault.kind === 'close') request.socket.destroy();
    return;
  }
  if (fault?.kind === 'http') return send(response, fault.status, 'text/html', '<html>gateway</html>');
  send(response, 200, contentType(path), fault?.kind === 'text' ? fault.text : answerText(exchange, fault));
}

async function receive(state: SimulatorState, request: IncomingMessage): Promise<Exchange> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://simulator');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: Buffer.concat(chunks).toString('utf8'),
    state,
    overlaps: false,
  };
}

function answerText(exchange: Exchange, fault?: Fault): string {
  try {
    if (fault?.kind === 'errcode') throw new Refusal(fault.errcode, { errmsg: fault.errmsg });
    return toJson(answer(exchange));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return JSON.stringify(refusalBody(error, exchange.path, exchange.state.clock.now()));
  }
}

/** sns/* labels its JSON as plain text. */
function contentType(path: string): string {
  return path.startsWith('/sns/') ? 'text/plain' : 'application/json; encoding=utf-8';
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text);
}
