import type { WireRequest, WireResponse } from '@wanqing/shared';

/** Sends one request with this session token (none for signing in); rejects only when no answer came. */
export type Send = (request: WireRequest, token: string | null) => Promise<WireResponse>;

/** Longest wait for an answer, in milliseconds: one try on a poor network. */
export const patience = 15_000;

/** Longest wait for a file to be sent and taken, in milliseconds: 20 MB at 1.5 Mbit/s. */
export const uploadPatience = 120_000;

export const headersOf = (request: WireRequest, token: string | null): Record<string, string> => ({
  ...(token ? { authorization: `Bearer ${token}` } : {}),
  ...(request.body === undefined
    ? {}
    : { 'content-type': isBytes(request.body) ? 'application/octet-stream' : 'application/json' }),
});

export const isBytes = (body: unknown): body is Uint8Array => body instanceof Uint8Array;

/** Name of a downloaded file: `attachment; filename*=UTF-8''%E7%AD%BE…`. */
export function fileNameOf(disposition: string | null | undefined): string {
  const star = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '');
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '');
  return star?.[1] ? decodeURIComponent(star[1]) : (plain?.[1] ?? '文件');
}

/** Text of UTF-8 bytes, without TextDecoder, which WeChat lacks. */
export function textOf(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, byte => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}

/** JSON of an answer; null where it is none (a gateway's error page). */
export function jsonOf(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
