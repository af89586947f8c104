import type { Preferences } from '@wanqing/shared';
import type { Browser } from 'playwright-core';
import { Seat } from '../../seat.js';
import type { Cast, Who } from '../cast.js';
import { install } from '../look/install.js';
import type { Sheet } from '../sheet.js';

/** What every trial needs. */
export interface Trial {
  readonly url: string;
  readonly browser: Browser;
  readonly cast: Cast;
  readonly sheet: Sheet;
  /** Points the browser's camera at a code, from its next use on; at white paper without one. */
  readonly film: (text?: string) => void;
}

export const elder: Preferences = { mode: 'elder', step: 1 };
export const standard: Preferences = { mode: 'standard', step: 1 };

/** Somebody sits down, with the letters they like. */
export async function take(
  { browser, cast, url }: Trial,
  who: Who,
  { preferences = elder, width = 375, height = 812 } = {},
): Promise<Seat> {
  const seat = await Seat.take(browser, url, { token: await cast.token(who, preferences), width, height });
  await seat.context.addInitScript(install);
  return seat;
}
