import { randomBytes } from 'node:crypto';
import { defaultTemplates, type PushTemplate } from '../templates.js';
import { Pusher } from './callbacks/pusher.js';
import { SimulatorClock } from './clock.js';
import { CodeBook } from './codes.js';
import { FaultPlan } from './faults.js';
import { Persons } from './persons.js';
import { Refusal } from './refusal.js';
import { RequestLog } from './requests.js';
import { CreditBook, SentMessages } from './subscriptions.js';
import { TokenIssuer } from './tokens.js';
import { WordList } from './words.js';

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
  /** Milliseconds that every answer on a path takes. */
  readonly delays = new Map<string, number>();
  /** Calls being answered that tolerate no other of their kind. */
  readonly turns = new Set<string>();
  /** When each person last signed in, by openid. */
  readonly visits = new Map<string, number>();
  readonly credits = new CreditBook();
  readonly sent = new SentMessages();
  readonly words = new WordList();
  readonly pusher: Pusher;
  readonly persons: Persons;
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
    readonly templates: readonly PushTemplate[] = defaultTemplates,
  ) {
    this.clock = new SimulatorClock(clock);
    this.pusher = new Pusher(this.clock, app.appId);
    this.persons = new Persons(this.clock, this.credits, this.pusher);
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
