import { Refusal } from './refusal.js';

const CODE_LIFE_MS = 5 * 60_000;

interface Issued<Grant> {
  appId: string;
  grant: Grant;
  issuedAt: number;
  used: boolean;
}

/** One-time codes of one kind: five minutes, one use, one mini-program. */
export class CodeBook<Grant> {
  readonly #issued = new Map<string, Issued<Grant>>();
  readonly #mint: () => string;
  readonly #refusals: { invalid: () => Refusal; used: () => Refusal };

  constructor(mint: () => string, refusals: { invalid: () => Refusal; used: () => Refusal }) {
    this.#mint = mint;
    this.#refusals = refusals;
  }

  issue(appId: string, grant: Grant, now: number): string {
    this.#forgetExpired(now);
    const code = this.#mint();
    this.#issued.set(code, { appId, grant, issuedAt: now, used: false });
    return code;
  }

  /** @throws Refusal `invalid` for an unknown, expired or foreign code, `used` for a second use */
  redeem(code: string, appId: string, now: number): Grant {
    const issued = this.#issued.get(code);
    if (!issued || issued.appId !== appId || hasExpired(issued, now)) throw this.#refusals.invalid();
    if (issued.used) throw this.#refusals.used();
    issued.used = true;
    return issued.grant;
  }

  #forgetExpired(now: number): void {
    for (const [code, issued] of this.#issued) {
      if (!hasExpired(issued, now)) return;
      this.#issued.delete(code);
    }
  }
}

function hasExpired(issued: { issuedAt: number }, now: number): boolean {
  return now - issued.issuedAt >= CODE_LIFE_MS;
}
