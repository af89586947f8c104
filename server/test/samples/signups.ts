import type { MakeSample, NamesOf } from '../sample.js';
import { signupPlansSamples } from './signup-plans.js';

/** Samples of the routes of signups. */
export const signupsSamples = signupPlansSamples as object as Record<NamesOf<'signups'>, MakeSample>;
