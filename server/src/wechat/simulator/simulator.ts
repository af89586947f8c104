import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type * as z from 'zod/mini';
import type { PushTemplate } from '../templates.js';
import { type PushOutcome, PushTarget } from './callbacks/target.js';
import type { FaultPlan } from './faults.js';
import type { Answer } from './persons.js';
import type { RequestLog } from './requests.js';
import { serve } from './server.js';
import { type SimulatedApp, SimulatorState } from './state.js';
import type { SentCount, SentMessage } from './subscriptions.js';

export interface SimulatorOptions extends SimulatedApp {
  /** 0, the default, takes a free port. */
  port?: number;
  host?: string;
  /** Unix milliseconds; the system clock by default. */
  clock?: () => number;
  /** The templates of the mini-program; `defaultTemplates` by default. */
  templates?: readonly PushTemplate[];
}

/** A running stand-in for api.weixin.qq.com. */
export interface Simulator {
  baseUrl: string;
  /** What `wx.login` gives: 5 minutes, single use. A new person without `openid`; `appId` for a foreign code. */
  issueLoginCode(openid?: string, unionid?: string, appId?: string): string;
  /** What a `getPhoneNumber` button gives for a number without country code. */
  issuePhoneCode(phone: string, countryCode?: string): string;
  /** The person used the mini-program just now, without signing in. */
  visit(openid: string): void;
  grantCredit(openid: string, templateId: string, times?: number): void;
  credits(openid: string, templateId: string): number;
  /** The last 20,000 messages that reached a phone, oldest first. */
  sent(): SentMessage[];
  /** How many messages reached a phone since the start. */
  sentCount(): number;
  /** The same by person, template and page, of all of them. */
  sentCounts(): SentCount[];
  /** The person answers the question about these templates; resolves when the event is pushed or given up. */
  acceptPopup(
    openid: string,
    templateIds: readonly string[],
    how?: { answer?: Answer },
  ): Promise<PushOutcome>;
  rejectInSettings(openid: string, templateId: string): Promise<PushOutcome>;
  /** Pushes how a message fared later on; success by default. */
  reportSent(
    message: Pick<SentMessage, 'openid' | 'templateId' | 'msgid'>,
    error?: { code: string; status: string },
  ): Promise<PushOutcome>;
  /** Where events are pushed from now on; nowhere without a target. */
  pushTo(target: z.input<typeof PushTarget> | undefined): void;
  /** Every answer on `path` takes `ms` from now on. */
  delayAll(path: string, ms: number): void;
  faults: FaultPlan;
  requests: RequestLog;
  /** Another clock from now on, Unix milliseconds: that of the application under test, say. */
  follow(clock: () => number): void;
  /** Moves the simulator's clock on. */
  advance(ms: number): void;
  /** Cuts every connection, also the hanging ones. */
  close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', appId, appSecret, clock, templates } = options;
  const state = new SimulatorState({ appId, appSecret }, clock, templates);
  const server = createServer((request, response) => {
    serve(state, request, response).catch(error => {
      if (!request.destroyed) console.error('simulator', error);
      request.socket.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    baseUrl: `http://${host}:${(server.address() as AddressInfo).port}`,
    ...controlsOf(state),
    close: () =>
      new Promise(resolve => {
        state.pusher.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function controlsOf(state: SimulatorState): Omit<Simulator, 'baseUrl' | 'close'> {
  const { credits, sent, persons } = state;
  return {
    issueLoginCode: (openid, unionid, appId) =>
      state.issueLoginCode({ ...(openid && { openid }), ...(unionid && { unionid }) }, appId).code,
    issuePhoneCode: (phone, countryCode = '86') =>
      state.issuePhoneCode({ purePhoneNumber: phone, countryCode }).code,
    visit: openid => void state.visits.set(openid, state.clock.now()),
    grantCredit: (openid, templateId, times) => credits.grant(openid, templateId, times),
    credits: (openid, templateId) => credits.left(openid, templateId),
    sent: () => sent.recent(),
    sentCount: () => sent.total,
    sentCounts: () => sent.counts(),
    acceptPopup: (openid, templateIds, { answer = 'accept' } = {}) =>
      persons.answerPopup(openid, templateIds, answer),
    rejectInSettings: (openid, templateId) => persons.rejectInSettings(openid, templateId),
    reportSent: (message, { code, status } = { code: '0', status: 'success' }) =>
      persons.reportSent(message, code, status),
    pushTo: target => {
      state.pusher.target = target && PushTarget.parse(target);
    },
    delayAll: (path, ms) => void state.delays.set(path, ms),
    faults: state.faults,
    requests: state.requests,
    follow: clock => state.clock.follow(clock),
    advance: ms => state.clock.advance(ms),
  };
}
