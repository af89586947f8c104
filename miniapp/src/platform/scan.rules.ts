import { readLink } from '@wanqing/shared';

/** Page a scanned link lands on, and how it is told: the same two words WeChat uses. */
export const ARRIVE = '/pages/arrive/index';

/** Address of the arrival page for what a camera read at `seconds` (Unix time). */
export const arrivalPath = (scanned: string, seconds: number): string =>
  `${ARRIVE}?q=${encodeURIComponent(scanned)}&scancode_time=${seconds}`;

/** Where a link opened in a browser leads; null for any other address of ours. */
export function arrivalOf(href: string, seconds: number): string | null {
  const path = href.replace(/^[a-z]+:\/\/[^/]+/i, '');
  return /^\/[pskrf]\//.test(path) && readLink(path) ? arrivalPath(href, seconds) : null;
}

export interface Scanned {
  /** Whole link or code, as scanned. */
  readonly code: string;
  /** When the camera read it; ISO 8601. Left out where WeChat did not say. */
  readonly scannedAt?: string;
}

/** What was scanned, out of the parameters of the arrival page; null when it was opened without a scan. */
export function arrivalFrom(query: Readonly<Record<string, string | undefined>>): Scanned | null {
  // Printed link: `q`. Mini-program code: `scene`, at most 32 characters.
  const code = query.q ?? query.scene;
  if (!code) return null;
  const seconds = Number(query.scancode_time);
  return seconds > 0 ? { code, scannedAt: new Date(seconds * 1000).toISOString() } : { code };
}

/** Text of what WeChat's scanner gave: a link, or the scene of one of our mini-program codes. */
export function scannedText(read: { result?: string; path?: string }): string {
  const scene = /[?&]scene=([^&]+)/.exec(read.path ?? '');
  return read.result || (scene?.[1] ? decodeURIComponent(scene[1]) : '');
}
