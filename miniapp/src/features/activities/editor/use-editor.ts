import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../../api';
import type { Problems } from '../../editing/problems';
import { type Draft, type Drafting, useDraft } from '../../editing/use-draft';
import { type ActivityForm, formAfter, formOf, inputOf } from '../form.rules';
import { missingIn, problemsOf } from '../problems.rules';

/** One activity in the editor: what stands in its boxes, what is wrong there, and what the server has. */
export type Editor = Draft<ActivityForm, ActivityForOrganizer>;

/** What the boxes of an activity need; the course editor has them too. */
export interface ActivityBoxes {
  readonly form: ActivityForm;
  readonly change: (part: Partial<ActivityForm>) => void;
  readonly problems: Problems;
}

const drafting: Drafting<ActivityForm, ActivityForOrganizer> = {
  drawer: activity => `activity-form-${activity?.id ?? 'new'}`,
  formOf,
  problems: problemsOf,
  missing: missingIn,
  same: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  after: formAfter,
  send: (form, onto) =>
    onto
      ? api.activities.update({
          params: { activityId: onto.id },
          body: { ...inputOf(form), version: onto.version },
        })
      : api.activities.create({ body: inputOf(form) }),
};

export const useEditor = (start: ActivityForOrganizer | null, blank: ActivityForm): Editor =>
  useDraft(start, blank, drafting);
