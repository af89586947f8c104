import { pathTo } from '../../../hooks/nav';

/** Who has signed up for an activity, for those who run it; `digits`: one person looked for at once. */
export const signupsPath = (activity: string, digits?: string): string =>
  pathTo('/organizer/signups/index', { activity, digits });

/** Signing people up at the counter; without an activity it is chosen first. */
export const counterPath = (activity?: string): string => pathTo('/desk/signup/index', { activity });
