import * as z from 'zod/mini';

/** ULID: 26 characters of Crockford base 32, ordered by time of creation. */
export const Id = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export type Id = z.infer<typeof Id>;

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Screens show it as Shanghai time. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine(isRealInstant));
export type Instant = z.infer<typeof Instant>;

/** A Shanghai calendar day, YYYY-MM-DD. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isRealDay));
export type Day = z.infer<typeof Day>;

/** A date of birth as exact as the office knows it: YYYY, YYYY-MM or YYYY-MM-DD. */
export const PartialDay = z
  .string()
  .check(z.regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/));

/** A telephone number as stored: a mainland mobile, or a landline with area code (021-64370000). */
export const Phone = z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/));

/** The last four digits of a telephone number. */
export const Digits4 = z.string().check(z.regex(/^\d{4}$/));

/** A line a person typed: no control characters, at most `max` characters. */
export const line = (max: number, min = 1) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));

/** A paragraph a person typed; line breaks allowed. */
export const paragraph = (max: number) =>
  z.string().check(z.trim(), z.maxLength(max), z.regex(/^[^\u0000-\u0009\u000B-\u001F\u007F]*$/u));

/** The digits a computer shows to be signed in by a phone. */
export const Digits6 = z.string().check(z.regex(/^\d{6}$/));

/** Minted by the client when the person taps; a repeat of the same key gets the first answer. */
export const RequestKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/));

/** An unguessable code of 16 characters (80 bits) printed on posters and cards. */
export const LinkCode = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/));

/** What a camera read: a whole link, or the code alone. */
export const ScannedText = z.string().check(z.trim(), z.minLength(4), z.maxLength(512));

/** A number in a query string. */
export const queryInt = (min: number, max: number) =>
  z.coerce.number().check(z.int(), z.gte(min), z.lte(max));

/** One page of a list; `next` is the cursor to ask on with, null at the end. */
export const page = <T extends z.ZodMiniType>(item: T) =>
  z.object({ items: z.array(item), next: z.nullable(z.string()) });

/** Query of a paged list. */
export const Cursor = z.optional(z.string().check(z.maxLength(500)));

/** A list that is always whole. */
export const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ items: z.array(item) });

/** Answer of an action that has nothing else to say. */
export const Done = z.object({ done: z.literal(true) });

function isRealInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
