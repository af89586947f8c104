import type { ChartSpec } from './chart.types';

/** A chart under its title as a PNG, as wide as a page whatever the screen. */
export const pictureOf: ((spec: ChartSpec) => Promise<Uint8Array>) | null = async spec => {
  const { pngOf } = await import('./draw.h5');
  return pngOf(spec);
};
