import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../api';
import { RemovalSheet } from '../../features/editing/removal-sheet';
import { back } from '../../hooks/nav';
import { words } from './words';

/** Throws a draft away. */
export const Removing = ({ of: { id, title } }: { of: ActivityForOrganizer }) => (
  <RemovalSheet
    what={words.draft}
    name={title || words.untitled}
    remove={() => api.activities.remove({ params: { activityId: id } })}
    onRemoved={back}
  />
);
