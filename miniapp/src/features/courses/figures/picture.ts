import type { ChartSpec } from './chart.types';

/** WeChat draws no charts, hence keeps none as a picture. */
export const pictureOf: ((spec: ChartSpec) => Promise<Uint8Array>) | null = null;
