import { pathTo } from '../../hooks/nav';

export const activitiesPath = (when?: string): string => pathTo('/organizer/activities/index', { when });
export const activityPath = (id: string): string => pathTo('/organizer/activity/index', { id });
/** The editor; `copied` tells it that everything but the day is settled. */
export const editPath = (id?: string, copied?: 'yes'): string =>
  pathTo('/organizer/edit/index', { id, copied });
