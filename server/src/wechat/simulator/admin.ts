import * as z from 'zod/mini';
import type { Exchange } from './exchange.js';
import { Fault } from './faults.js';
import type { SimulatorState } from './state.js';

const AppId = z.string().check(z.minLength(1));
const LoginCode = z.strictObject({
  openid: z.optional(z.string().check(z.regex(/^o[\w-]{27}$/, 'openid is "o" and 27 of A-Z a-z 0-9 _ -'))),
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

type Action = (state: SimulatorState, body: unknown) => unknown;

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
};

/** The simulator's own controls: what the phone, the user and bad luck do in reality. */
export function administer({ method, path, body, state }: Exchange): { status: number; body: unknown } {
  const action = actions[`${method} ${path}`];
  if (!action) return { status: 404, body: { error: 'no such control' } };
  try {
    return { status: 200, body: action(state, body === '' ? {} : JSON.parse(body)) };
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
