import { pathTo } from '../../hooks/nav';

/** Pages of one session. */
export const doorPath = (session: string): string => pathTo('/desk/door/index', { session });
export const boardPath = (session: string): string => pathTo('/organizer/board/index', { session });
export const screenPath = (session: string): string => pathTo('/organizer/screen/index', { session });

/** Pages to print. */
export const posterPath = (activity: string): string => pathTo('/organizer/poster/index', { activity });
export const cardsPath = (unit?: string): string => pathTo('/organizer/cards/index', { unit });

export const DESK_TODAY = '/desk/today/index';
