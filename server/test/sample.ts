import type { contract } from '@wanqing/shared';
import type { TestApp } from './app.js';

type Contract = typeof contract;

/** `feature.route` for the routes of one feature. */
export type NamesOf<F extends keyof Contract & string> = `${F}.${keyof Contract[F] & string}`;

/** The same for every route of the contract: a new route without a sample does not compile. */
export type RouteName = { [F in keyof Contract & string]: NamesOf<F> }[keyof Contract & string];

export interface Sample {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A valid request whose subject belongs to branch A, made anew for every call, since many calls change it. */
export type MakeSample = (app: TestApp) => Promise<Sample> | Sample;

/** Samples for a route, as often as wanted: one for all where reading changes nothing, a new one each time elsewhere. */
export function samplesFor(method: string, make: MakeSample): MakeSample {
  if (method !== 'GET') return make;
  let made: Promise<Sample> | undefined;
  return app => {
    made ??= Promise.resolve(make(app));
    return made;
  };
}

let serial = 0;
export const nextSerial = (): number => ++serial;
export const requestKey = (): string => `sample-${String(nextSerial()).padStart(8, '0')}`;
