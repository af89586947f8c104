import type { MakeSample, NamesOf } from '../sample.js';

/** Samples of the routes of courses. */
export const coursesSamples = {} as Record<NamesOf<'courses'>, MakeSample>;
