import { type ErrorCode, isErrorCode, sentenceOf } from './errors.js';
import { type Contract, isFile, type ResponseOf, type Route, type SentOf } from './route.js';

export interface WireRequest {
  readonly method: Route['method'];
  /** Path with query, without host: `/api/me?x=1`. */
  readonly path: string;
  /** JSON value, or bytes where the route takes a file. */
  readonly body?: unknown;
  readonly expects: 'json' | 'file';
}

export interface WireResponse {
  readonly status: number;
  /** Parsed JSON, or `FileContent` where a file was expected and came. */
  readonly body: unknown;
}

/** Sends one request; rejects only when no answer came. */
export type Transport = (request: WireRequest) => Promise<WireResponse>;

/** A refusal or failure, with the sentence to show. `status` is 0 when no answer came. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly status: number,
    readonly sentence: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${sentence}`);
    this.name = 'ApiError';
  }
}

type Call<R extends Route> =
  Record<never, never> extends SentOf<R>
    ? (request?: SentOf<R>) => Promise<ResponseOf<R>>
    : (request: SentOf<R>) => Promise<ResponseOf<R>>;

export type Api<C extends Contract> = { [F in keyof C]: { [N in keyof C[F]]: Call<C[F][N]> } };

/** The typed client of a contract, over any transport. Used by the mini-program and by the tests. */
export function createApi<C extends Contract>(contract: C, transport: Transport): Api<C> {
  const api: Record<string, Record<string, unknown>> = {};
  for (const [feature, routes] of Object.entries(contract)) {
    api[feature] = {};
    for (const [name, route] of Object.entries(routes)) {
      api[feature][name] = (request?: Sent) => send(route, request ?? {}, transport);
    }
  }
  return api as Api<C>;
}

interface Sent {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

async function send(route: Route, request: Sent, transport: Transport): Promise<unknown> {
  const response = await transport({
    method: route.method,
    path: pathOf(route, request),
    body: request.body,
    expects: isFile(route.response) ? 'file' : 'json',
  }).catch((cause: unknown) => {
    throw cause instanceof ApiError ? cause : new ApiError('NO_NETWORK', 0, sentenceOf('NO_NETWORK'));
  });
  if (response.status >= 200 && response.status < 300) return response.body;
  throw toApiError(response);
}

/** `/api` path of a route with its parameters and query filled in; undefined values are left out. */
export function pathOf(route: Route, request: Sent): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(request.params?.[name])),
  );
  const query = Object.entries(request.query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/api${path}${query ? `?${query}` : ''}`;
}

function toApiError({ status, body }: WireResponse): ApiError {
  const error = (body as { error?: { code?: unknown; sentence?: unknown; details?: unknown } } | null)?.error;
  const code =
    typeof error?.code === 'string' && isErrorCode(error.code) ? error.code : 'SOMETHING_WENT_WRONG';
  const sentence = typeof error?.sentence === 'string' ? error.sentence : sentenceOf(code);
  return new ApiError(code, status, sentence, (error?.details as Record<string, unknown>) ?? {});
}
