import * as z from 'zod/mini';

/** Where events are pushed, as entered for message push at WeChat; without `aesKey` in plain mode. */
export const PushTarget = z.strictObject({
  url: z.url(),
  token: z.string().check(z.minLength(3)),
  aesKey: z.optional(z.string().check(z.regex(/^[A-Za-z0-9]{43}$/, 'aesKey is 43 letters and digits'))),
  format: z._default(z.enum(['json', 'xml']), 'json'),
});
export type PushTarget = z.infer<typeof PushTarget>;

/** `delivered` is false where no target is set (0 attempts), and while pushes rest after a failure. */
export interface PushOutcome {
  delivered: boolean;
  attempts: number;
}
