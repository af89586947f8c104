import type { ActivityForOrganizer } from '@wanqing/shared';
import { editPath } from '../../features/activities/places';
import { BroughtBack } from '../../features/editing/brought-back';
import { ConflictCard } from '../../features/editing/conflict-card';
import { LeaveSheet } from '../../features/editing/leave-sheet';
import { SaveBar } from '../../features/editing/save-bar';
import { signupsPath } from '../../features/signups/list/places';
import { planDifferences } from '../../features/signups/plan-editor/plan-boxes.rules';
import { PlanFields } from '../../features/signups/plan-editor/plan-fields';
import {
  firstDay,
  type HeldPlan,
  heldFormOf,
  loadPlan,
  usePlan,
} from '../../features/signups/plan-editor/use-plan';
import { scrollTo } from '../../platform/scroll';
import { BigButton, Body, Card, Columns, Page } from '../../ui';
import { words } from './words';

interface EditingProps {
  readonly activity: ActivityForOrganizer;
  readonly held: HeldPlan;
}

/** The boxes of an activity's plan. */
export function Editing({ activity, held }: EditingProps) {
  const draft = usePlan(activity, held);
  const live = activity.state === 'published';
  const saved = draft.version?.plan ? (live ? words.saved : words.savedDraft) : words.savedNone;
  return (
    <Page for="organizer" title={words.title} under={activity.title}>
      <Columns
        aside={
          <>
            <SaveBar
              draft={draft}
              steps={[{ label: words.save, icon: 'save', whole: live, run: 'save' }]}
              saved={saved}
              onWrong={() => scrollTo('.field-error')}
            />
            {draft.version?.plan && live && (
              <BigButton kind="secondary" icon="list" label={words.seeList} to={signupsPath(activity.id)} />
            )}
            <Invited of={activity} />
          </>
        }
      >
        <BroughtBack draft={draft} onStartOver={() => draft.take(draft.base, draft.version)} />
        <ConflictCard
          draft={draft}
          what={words.thisOne}
          load={() => loadPlan(activity.id)}
          formOf={newest => heldFormOf(activity, newest, Date.now())}
          differences={planDifferences}
        />
        <PlanFields
          boxes={draft}
          of={{ unitId: activity.organizer.id, course: false, first: firstDay(activity) }}
        />
      </Columns>
      <LeaveSheet
        unsaved={draft.unsaved}
        pending={draft.saving.pending}
        onSave={async () => draft.check(live) && Boolean(await draft.save())}
        onDrop={draft.drop}
      />
    </Page>
  );
}

/** Whose members may sign up is settled with the activity itself. */
function Invited({ of: { id, invitedUnits } }: { of: ActivityForOrganizer }) {
  const names = invitedUnits.map(({ name }) => name).join('、');
  return (
    <Card title={words.whoTitle}>
      <Body>{names ? words.who(names) : words.nobody}</Body>
      <BigButton narrow kind="secondary" label={words.changeWho} to={editPath(id)} />
    </Card>
  );
}
