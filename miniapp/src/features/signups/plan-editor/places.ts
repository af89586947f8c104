import { pathTo } from '../../../hooks/nav';

/** How the seats of an activity are given out, for its organizers. Courses have it in their own editor. */
export const planPath = (activity: string): string => pathTo('/organizer/signup-plan/index', { activity });
