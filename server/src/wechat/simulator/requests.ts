/** One call as it arrived: no query and no body, so that the log holds no secret. */
export interface SeenRequest {
  at: string;
  method: string;
  path: string;
}

const KEPT = 200;

/** How often each path was called, and the last 200 calls. */
export class RequestLog {
  readonly #counts = new Map<string, number>();
  readonly #recent: SeenRequest[] = [];

  add(request: SeenRequest): void {
    this.#counts.set(request.path, this.count(request.path) + 1);
    this.#recent.push(request);
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  count(path: string): number {
    return this.#counts.get(path) ?? 0;
  }

  toJSON(): { counts: Record<string, number>; recent: SeenRequest[] } {
    return { counts: Object.fromEntries(this.#counts), recent: [...this.#recent] };
  }
}
