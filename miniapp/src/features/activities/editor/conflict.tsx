import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../../api';
import { ConflictCard } from '../../editing/conflict-card';
import { differences } from '../differences.rules';
import { formOf, withoutGone } from '../form.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** Somebody else saved the activity meanwhile. */
export const Conflict = ({ editor }: { editor: Editor }) => (
  <ConflictCard
    draft={editor}
    what={words.thisOne}
    load={({ id }) => api.activities.organizerShow({ params: { activityId: id } })}
    formOf={formOf}
    fit={(mine, { sessions }) => withoutGone(mine, sessions)}
    differences={(mine, theirs, newest) => differences(mine, theirs, unitNames(newest))}
  />
);

const unitNames = ({ invitedUnits }: ActivityForOrganizer) => {
  const names = new Map(invitedUnits.map(unit => [unit.id, unit.name]));
  return (id: string) => names.get(id) ?? '';
};
