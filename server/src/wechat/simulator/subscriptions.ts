/** How often each person may still be written to, by template: a tap on "accept" is one message. */
export class CreditBook {
  readonly #credits = new Map<string, number>();

  grant(openid: string, templateId: string, times = 1): void {
    this.#credits.set(keyOf(openid, templateId), this.left(openid, templateId) + times);
  }

  left(openid: string, templateId: string): number {
    return this.#credits.get(keyOf(openid, templateId)) ?? 0;
  }

  /** Uses one up. @returns false where none is left */
  take(openid: string, templateId: string): boolean {
    const left = this.left(openid, templateId);
    if (left > 0) this.#credits.set(keyOf(openid, templateId), left - 1);
    return left > 0;
  }

  /** What switching the template off in the settings does. */
  cancel(openid: string, templateId: string): void {
    this.#credits.delete(keyOf(openid, templateId));
  }
}

const keyOf = (openid: string, templateId: string) => `${openid} ${templateId}`;

/** A message that reached a phone. */
export interface SentMessage {
  openid: string;
  templateId: string;
  page: string;
  /** Beyond 2^53, hence text. */
  msgid: string;
  /** Key (`thing1`) → value. */
  data: Record<string, string>;
}

/** How many messages one person got of one template leading to one page. */
export interface SentCount {
  openid: string;
  templateId: string;
  page: string;
  count: number;
}

const KEPT = 20_000;
const FIRST_MSGID = 1_988_810_812_324_364_291n;

/** Every message that was sent is counted; the last 20,000 are kept whole. */
export class SentMessages {
  readonly #counts = new Map<string, SentCount>();
  readonly #recent: SentMessage[] = [];
  #total = 0;

  add(message: Omit<SentMessage, 'msgid'>): string {
    const { openid, templateId, page } = message;
    const msgid = String(FIRST_MSGID + BigInt(this.#total));
    // A ring: the oldest makes room.
    this.#recent[this.#total++ % KEPT] = { ...message, msgid };
    const key = `${keyOf(openid, templateId)} ${page}`;
    const counted = this.#counts.get(key);
    if (counted) counted.count++;
    else this.#counts.set(key, { openid, templateId, page, count: 1 });
    return msgid;
  }

  get total(): number {
    return this.#total;
  }

  /** Oldest first. */
  recent(): SentMessage[] {
    const start = this.#total > KEPT ? this.#total % KEPT : 0;
    return [...this.#recent.slice(start), ...this.#recent.slice(0, start)];
  }

  counts(): SentCount[] {
    return [...this.#counts.values()];
  }
}
