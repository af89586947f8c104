import { pathTo } from '../../../hooks/nav';

/** Draws of this organizer, and the way to a new one. */
export const DRAWS = '/organizer/draws/index';
/** One draw from its first application to its publication. */
export const organizerDrawPath = (id: string): string => pathTo('/organizer/draw/index', { id });
