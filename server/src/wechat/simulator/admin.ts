import * as z from 'zod/mini';
import type { Action } from './action.js';
import { messageActions } from './admin.messages.js';
import type { Exchange } from './exchange.js';
import { Fault } from './faults.js';
import { Openid } from './openid.js';

const AppId = z.string().check(z.minLength(1));
const LoginCode = z.strictObject({
  openid: z.optional(Openid),
  unionid: z.optional(z.string().check(z.minLength(1))),
  appId: z.optional(AppId),
});
const PhoneCode = z.strictObject({
  phone: z.string().check(z.regex(/^\d{5,15}$/, 'phone is 5 to 15 digits')),
  countryCode: z._default(z.string().check(z.regex(/^\d{1,4}$/)), '86'),
  appId: z.optional(AppId),
});
const PlannedFault = z.strictObject({
  path: z.string().check(z.startsWith('/')),
  times: z._default(z.int().check(z.gte(1), z.lte(10_000)), 1),
  fault: Fault,
});
const ClockStep = z.strictObject({ advanceMs: z.int().check(z.gte(0)) });

const actions: Record<string, Action> = {
  'POST /__simulator/login-codes': (state, body) => {
    const { appId, ...grant } = LoginCode.parse(body);
    return state.issueLoginCode(grant, appId);
  },
  'POST /__simulator/phone-codes': (state, body) => {
    const { appId, phone, countryCode } = PhoneCode.parse(body);
    return state.issuePhoneCode({ purePhoneNumber: phone, countryCode }, appId);
  },
  'POST /__simulator/faults': (state, body) => {
    const { path, fault, times } = PlannedFault.parse(body);
    state.faults.next(path, fault, times);
    return { planned: times };
  },
  'DELETE /__simulator/faults': state => {
    state.faults.clear();
    return { planned: 0 };
  },
  'POST /__simulator/clock': (state, body) => {
    state.clock.advance(ClockStep.parse(body).advanceMs);
    return { now: new Date(state.clock.now()).toISOString() };
  },
  'GET /__simulator/requests': state => state.requests,
  ...messageActions,
};

/** The simulator's own controls: what the phone, the user and bad luck do in reality. */
export async function administer(exchange: Exchange): Promise<{ status: number; body: unknown }> {
  const { method, path, body, state } = exchange;
  const action = actions[`${method} ${path}`];
  if (!action) return { status: 404, body: { error: 'no such control' } };
  try {
    return { status: 200, body: await action(state, body === '' ? {} : JSON.parse(body)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 400, body: { error: 'the body is not JSON' } };
    if (error instanceof z.core.$ZodError) return { status: 400, body: { error: z.prettifyError(error) } };
    throw error;
  }
}

/** Only programs on this machine may use the controls, whatever address the simulator listens on. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/.test(address);
}
