import type { MeView } from '@wanqing/shared';
import { HOME } from '../../places';

export const COMPUTER = '/pages/computer/index';
export const ENTRANCE = '/pages/entrance/index';
export const DESK = '/desk/today/index';
export const MANAGE = '/organizer/today/index';

export const isOrganizer = ({ roles }: Pick<MeView, 'roles'>): boolean =>
  roles.some(({ role }) => role === 'organizer');

/** Where a person's day begins. */
export function startPage(me: Pick<MeView, 'roles'>): string {
  if (isOrganizer(me)) return MANAGE;
  return me.roles.length > 0 ? DESK : HOME;
}
