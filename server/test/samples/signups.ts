import type { MakeSample, NamesOf } from '../sample.js';

/** Samples of the routes of signups. */
export const signupsSamples = {} as Record<NamesOf<'signups'>, MakeSample>;
