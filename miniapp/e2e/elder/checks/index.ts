import type { Check } from './check.js';
import {
  buttonWords,
  edges,
  modeKept,
  named,
  notByColour,
  phoneHelp,
  quiet,
  wayBack,
  written,
} from './marks.js';
import { apart, inSight, large, reachable, uncrowded } from './space.js';
import { bodySize, contrast, datesInWords, reading, smallest, whole } from './text.js';

/** Everything that one look can judge. */
export const looks: readonly Check[] = [
  ...[smallest, bodySize, reading, contrast, whole, datesInWords],
  ...[reachable, inSight, large, apart, uncrowded],
  ...[edges, notByColour, wayBack, buttonWords, phoneHelp, quiet, written, named, modeKept],
];
