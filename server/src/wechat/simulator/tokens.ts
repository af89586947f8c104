import { randomBytes } from 'node:crypto';
import { Refusal } from './refusal.js';

const LIFE_MS = 7200_000;
const CHANGEOVER_MS = 5 * 60_000;
const FORCED_APART_MS = 30_000;
const FORCED_PER_DAY = 20;
const SHANGHAI_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;

interface Issued {
  value: string;
  expiresAt: number;
}

/** The tokens of `stable_token` for one mini-program. Times are Unix milliseconds. */
export class TokenIssuer {
  readonly #usableUntil = new Map<string, number>();
  #current: Issued | undefined;
  #forced = { at: Number.NEGATIVE_INFINITY, day: -1, count: 0 };

  /** Normal mode: the same token until five minutes before it expires; old and new then both work. */
  current(now: number): Issued {
    if (!this.#current || now >= this.#current.expiresAt - CHANGEOVER_MS) this.#current = this.#issue(now);
    return this.#current;
  }

  /** Force mode: the old token dies at once. Beyond 20 a day, or within 30 s, nothing is refreshed. */
  refreshed(now: number): Issued {
    const day = Math.floor((now + SHANGHAI_MS) / DAY_MS);
    const count = day === this.#forced.day ? this.#forced.count : 0;
    if (count >= FORCED_PER_DAY || now - this.#forced.at < FORCED_APART_MS) return this.current(now);
    this.#forced = { at: now, day, count: count + 1 };
    this.#usableUntil.clear();
    this.#current = this.#issue(now);
    return this.#current;
  }

  /** @throws Refusal 41001 without a token, 40014 malformed, 42001 aged, 40001 forged or replaced */
  check(token: string | null, now: number): void {
    if (!token) throw new Refusal(41001);
    if (!/^[\w-]{16,512}$/.test(token)) throw new Refusal(40014);
    const usableUntil = this.#usableUntil.get(token);
    if (usableUntil === undefined) throw new Refusal(40001);
    if (now >= usableUntil) throw new Refusal(42001);
  }

  #issue(now: number): Issued {
    const issued = { value: `97_${randomBytes(102).toString('base64url')}`, expiresAt: now + LIFE_MS };
    this.#usableUntil.set(issued.value, issued.expiresAt);
    return issued;
  }
}
