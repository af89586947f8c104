import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../../api';
import { ConflictCard } from '../../editing/conflict-card';
import { differences } from '../differences.rules';
import { type ActivityForm, formOf } from '../form.rules';
import type { Editor } from './use-editor';
import { words } from './words';

/** Somebody else saved the activity meanwhile. */
export const Conflict = ({ editor }: { editor: Editor }) => (
  <ConflictCard
    draft={editor}
    what={words.thisOne}
    load={({ id }) => api.activities.organizerShow({ params: { activityId: id } })}
    formOf={formOf}
    fit={withoutGone}
    differences={(mine, theirs, newest) => differences(mine, theirs, unitNames(newest))}
  />
);

const unitNames = ({ invitedUnits }: ActivityForOrganizer) => {
  const names = new Map(invitedUnits.map(unit => [unit.id, unit.name]));
  return (id: string) => names.get(id) ?? '';
};

/** Sessions that the others have removed come back as new ones. */
const withoutGone = (form: ActivityForm, newest: ActivityForOrganizer): ActivityForm => ({
  ...form,
  sessions: form.sessions.map(({ id, ...session }) =>
    newest.sessions.some(other => other.id === id) ? { id, ...session } : session,
  ),
});
