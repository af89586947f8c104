import { pathTo } from '../../hooks/nav';

export const ROSTER = '/organizer/roster/index';
export const UNITS = '/organizer/units/index';
export const ROLES = '/organizer/roles/index';
/** A person; without id a new one. */
export const memberPath = (id?: string): string => pathTo('/organizer/member/index', { id });
export const importPath = (id?: string): string => pathTo('/organizer/import/index', { id });
