import { pathTo } from '../../hooks/nav';

export { ACTIVITIES } from '../../places';
export const activityPath = (id: string): string => pathTo('/pages/activity/index', { id });
