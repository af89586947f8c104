import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultPlan } from './faults.js';
import type { RequestLog } from './requests.js';
import { serve } from './server.js';
import { type SimulatedApp, SimulatorState } from './state.js';

export interface SimulatorOptions extends SimulatedApp {
  /** 0, the default, takes a free port. */
  port?: number;
  host?: string;
  /** Unix milliseconds; the system clock by default. */
  clock?: () => number;
}

/** A running stand-in for api.weixin.qq.com. */
export interface Simulator {
  baseUrl: string;
  /** What `wx.login` gives: 5 minutes, single use. A new person without `openid`; `appId` for a foreign code. */
  issueLoginCode(openid?: string, unionid?: string, appId?: string): string;
  /** What a `getPhoneNumber` button gives for a number without country code. */
  issuePhoneCode(phone: string, countryCode?: string): string;
  faults: FaultPlan;
  requests: RequestLog;
  /** Moves the simulator's clock on. */
  advance(ms: number): void;
  /** Cuts every connection, also the hanging ones. */
  close(): Promise<void>;
}

export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', appId, appSecret, clock } = options;
  const state = new SimulatorState({ appId, appSecret }, clock);
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
    issueLoginCode: (openid, unionid, appId) =>
      state.issueLoginCode({ ...(openid && { openid }), ...(unionid && { unionid }) }, appId).code,
    issuePhoneCode: (phone, countryCode = '86') =>
      state.issuePhoneCode({ purePhoneNumber: phone, countryCode }).code,
    faults: state.faults,
    requests: state.requests,
    advance: ms => state.clock.advance(ms),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
