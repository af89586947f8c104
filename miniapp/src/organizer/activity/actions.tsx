import type { ActivityForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { editPath } from '../../features/activities/places';
import { useCopy } from '../../features/activities/use-copy';
import { posterPath } from '../../features/checkins/places';
import { CopySheet } from '../../features/courses/planner/copy-sheet';
import { courseEditPath } from '../../features/courses/planner/places';
import { planPath } from '../../features/signups/plan-editor/places';
import { useAction } from '../../hooks/use-action';
import { BigButton, Buttons, Failure, Notice } from '../../ui';
import { Cancelling } from './cancelling';
import { Removing } from './removing';
import { words } from './words';

interface ActionsProps {
  readonly of: ActivityForOrganizer;
  readonly onChange: (activity: ActivityForOrganizer) => unknown;
}

/** How it stands with members, and what can be done. */
export function Actions({ of: activity, onChange }: ActionsProps) {
  const copying = useCopy();
  const publishing = useAction(async () =>
    onChange(await api.activities.publish({ params: { activityId: activity.id } })),
  );
  const [choosing, setChoosing] = useState(false);
  const { id, state, kind, bySignup } = activity;
  const course = kind === 'course';
  const edit = course ? courseEditPath({ id }) : editPath(id);
  const ready = state === 'draft' && activity.missing.length === 0;
  return (
    <>
      <Standing of={activity} />
      <Failure of={publishing} />
      <Failure of={copying} />
      <Buttons>
        {ready && <BigButton label={words.publish} pending={publishing.pending} onTap={publishing.run} />}
        {state === 'draft' && (
          <BigButton kind={ready ? 'secondary' : 'primary'} label={words.finish} to={edit} />
        )}
        {state === 'published' && (
          <>
            <BigButton icon="print" label={words.printPoster} to={posterPath(activity.id)} />
            <BigButton kind="secondary" label={words.edit} to={edit} />
          </>
        )}
        {!course && state !== 'cancelled' && (
          <BigButton kind="secondary" label={bySignup ? words.changePlan : words.setPlan} to={planPath(id)} />
        )}
        <BigButton
          kind="secondary"
          label={words.copy}
          pending={copying.pending}
          onTap={() => (course ? setChoosing(true) : copying.run(id))}
        />
        {state === 'published' && <Cancelling of={activity} onCancelled={onChange} />}
        {state === 'draft' && <Removing of={activity} />}
      </Buttons>
      {choosing && (
        <CopySheet of={{ activityId: id, title: activity.title }} onClose={() => setChoosing(false)} />
      )}
    </>
  );
}

function Standing({ of: { state, missing, cancelReason } }: { of: ActivityForOrganizer }) {
  if (state === 'published') return <Notice tone="ok">{words.live}</Notice>;
  if (state === 'cancelled') return <Notice tone="brick">{words.cancelled(cancelReason ?? '')}</Notice>;
  return <Notice>{missing.length > 0 ? words.missing(missing.join('、')) : words.readyDraft}</Notice>;
}
