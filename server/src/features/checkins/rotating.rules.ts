import { timingSafeEqual } from 'node:crypto';

/** How long one code stands on the big screen. */
export const stepMs = 30_000;

/** Codes as old as two steps pass, for those who queue before the screen; one ahead, for clocks that differ. */
const oldest = -2;
const newest = 1;

export const stepOf = (moment: Date): number => Math.floor(moment.getTime() / stepMs);

/** The MAC of a step under the key of one session: 10 base-32 characters. */
export type MacOf = (step: number) => string;

export interface RotatingCode {
  readonly shortCode: string;
  readonly step: number;
  readonly mac: string;
}

export const writeRotating = (shortCode: string, step: number, mac: string): string =>
  `${shortCode}-${step.toString(36)}-${mac}`;

/** Takes a code apart; null where it is not shaped like one. */
export function readRotating(code: string): RotatingCode | null {
  const found = /^([0-9a-hjkmnp-tv-z]{8})-([0-9a-z]{1,8})-([0-9a-hjkmnp-tv-z]{10})$/.exec(code);
  if (!found) return null;
  const [, shortCode = '', step = '', mac = ''] = found;
  return { shortCode, step: Number.parseInt(step, 36), mac };
}

/** genuine: made by us for this session · current: and on the screen within a moment of one of those given. */
export function checkRotating(code: RotatingCode, macOf: MacOf, moments: readonly Date[]) {
  const genuine = equal(code.mac, macOf(code.step));
  const fits = moments.some(moment => {
    const age = code.step - stepOf(moment);
    return oldest <= age && age <= newest;
  });
  return { genuine, current: genuine && fits };
}

/** Takes as long for a near miss as for a far one. */
function equal(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
