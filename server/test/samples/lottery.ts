import type { MakeSample, NamesOf } from '../sample.js';

/** Samples of the routes of lottery. */
export const lotterySamples = {} as Record<NamesOf<'lottery'>, MakeSample>;
