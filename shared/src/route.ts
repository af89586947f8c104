import type * as z from 'zod/mini';
import type { Access } from './access.js';
import type { ErrorCode } from './errors.js';

/** Without PATCH: wx.request cannot send it. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The body is sent as it is (application/octet-stream), up to `maxBytes`. */
export interface BytesBody {
  readonly kind: 'bytes';
  readonly maxBytes: number;
}

/** The answer is a file: of the given media type, to be saved; where that is null, of the type the answer names. */
export interface FileResponse {
  readonly kind: 'file';
  readonly type: string | null;
}

/** One route of the contract; paths start with `/` and are served under `/api`. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly params?: z.ZodMiniType;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType | BytesBody;
  readonly response: z.ZodMiniType | FileResponse;
  /** Refusals a caller must be ready for, beside those any route may give. */
  readonly errors: readonly ErrorCode[];
  readonly access: Access;
  /** A relative whose phone is nobody's may call it for an elder: who has no member is refused by the service, not at the door. */
  readonly relatives?: true;
  /** At most so many calls a minute by one session, or by one address where there is no session yet. */
  readonly perMinute?: number;
}

export type Feature = Readonly<Record<string, Route>>;
export type Contract = Readonly<Record<string, Feature>>;

export const route = <const R extends Route>(description: R): R => description;
export const bytes = (maxBytes: number): BytesBody => ({ kind: 'bytes', maxBytes });
export const file = (type: string | null = null): FileResponse => ({ kind: 'file', type });

/** A file on its way: its name for the person who saves it, and its content. */
export interface FileContent {
  readonly name: string;
  readonly content: Uint8Array;
  /** Media type, where the route leaves it to the answer. */
  readonly type?: string;
}

type Part<R, K extends string> = K extends keyof R
  ? R[K] extends z.ZodMiniType
    ? { [P in K]: z.infer<R[K]> }
    : R[K] extends BytesBody
      ? { [P in K]: Uint8Array }
      : unknown
  : unknown;

/** What a handler receives: params, query and body, as far as the route has them. */
export type RequestOf<R extends Route> = Part<R, 'params'> & Part<R, 'query'> & Part<R, 'body'>;

/** What a client sends: as `RequestOf`, but a query of only optional fields may be left out. */
export type SentOf<R extends Route> = Part<R, 'params'> & Loose<Part<R, 'query'>> & Part<R, 'body'>;

type Loose<Q> = Q extends { query: infer Fields }
  ? Record<never, never> extends Fields
    ? { query?: Fields }
    : Q
  : Q;

/** What a handler returns and a client receives. */
export type ResponseOf<R extends Route> = R['response'] extends z.ZodMiniType
  ? z.infer<R['response']>
  : FileContent;

export const isBytes = (body: Route['body']): body is BytesBody =>
  body !== undefined && 'kind' in body && body.kind === 'bytes';

export const isFile = (response: Route['response']): response is FileResponse =>
  'kind' in response && response.kind === 'file';
