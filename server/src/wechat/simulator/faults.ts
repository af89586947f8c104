import * as z from 'zod/mini';

/**
 * What goes wrong with one call.
 * - errcode: refused with this errcode, the work is not done
 * - http: a gateway's answer with this status
 * - text: HTTP 200 with exactly this body
 * - delay: the right answer, `ms` later
 * - hang: no answer ever; close: the socket is cut. With `done` the work is carried out and only the answer lost.
 */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('errcode'), errcode: z.int(), errmsg: z.optional(z.string()) }),
  z.strictObject({ kind: z.literal('http'), status: z.int().check(z.gte(300), z.lte(599)) }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().check(z.gte(0), z.lte(600_000)) }),
  z.strictObject({ kind: z.literal('hang'), done: z.optional(z.boolean()) }),
  z.strictObject({ kind: z.literal('close'), done: z.optional(z.boolean()) }),
]);
export type Fault = z.infer<typeof Fault>;

/** Faults waiting for the next calls, per path, first planned first served. */
export class FaultPlan {
  readonly #planned = new Map<string, Fault[]>();

  /** The next `times` calls to `path` meet this fault. */
  next(path: string, fault: Fault, times = 1): void {
    const queue = this.#planned.get(path) ?? [];
    this.#planned.set(path, [...queue, ...Array<Fault>(times).fill(fault)]);
  }

  clear(): void {
    this.#planned.clear();
  }

  take(path: string): Fault | undefined {
    return this.#planned.get(path)?.shift();
  }
}
