import { randomBytes } from 'node:crypto';
import { SimulatorClock } from './clock.js';
import { CodeBook } from './codes.js';
import { FaultPlan } from './faults.js';
import { Refusal } from './refusal.js';
import { RequestLog } from './requests.js';
import { TokenIssuer } from './tokens.js';

/** The one mini-program whose credentials the simulator knows. */
export interface SimulatedApp {
  appId: string;
  appSecret: string;
}

export interface LoginGrant {
  openid: string;
  unionid?: string;
}

export interface PhoneGrant {
  purePhoneNumber: string;
  countryCode: string;
}

/** Everything the simulator remembers; gone when it stops. */
export class SimulatorState {
  readonly clock: SimulatorClock;
  readonly tokens = new TokenIssuer();
  readonly faults = new FaultPlan();
  readonly requests = new RequestLog();
  readonly loginCodes = new CodeBook<LoginGrant>(() => `0${randomBytes(24).toString('base64url').slice(1)}`, {
    invalid: () => new Refusal(40029),
    used: () => new Refusal(40163),
  });
  // A second use of a phone code is 40029 as well: 40163 is not among this endpoint's documented errors.
  readonly phoneCodes = new CodeBook<PhoneGrant>(() => randomBytes(32).toString('hex'), {
    invalid: () => new Refusal(40029, { hinted: true }),
    used: () => new Refusal(40029, { hinted: true }),
  });

  constructor(
    readonly app: SimulatedApp,
    clock?: () => number,
  ) {
    this.clock = new SimulatorClock(clock);
  }

  /** A code as `wx.login` would give it; a new person when `openid` is left out. */
  issueLoginCode(grant: Partial<LoginGrant> = {}, appId = this.app.appId): { code: string; openid: string } {
    const openid = grant.openid ?? `o${randomBytes(21).toString('base64url').slice(1)}`;
    return { code: this.loginCodes.issue(appId, { ...grant, openid }, this.clock.now()), openid };
  }

  /** A code as a `getPhoneNumber` button would give it. */
  issuePhoneCode(grant: PhoneGrant, appId = this.app.appId): { code: string } {
    return { code: this.phoneCodes.issue(appId, grant, this.clock.now()) };
  }
}
