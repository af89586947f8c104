import type { SimulatorState } from './state.js';

/** One control; what it answers, or its promise, is the JSON of the reply. */
export type Action = (state: SimulatorState, body: unknown) => unknown;
