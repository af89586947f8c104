import type { ActivityForOrganizer } from '@wanqing/shared';
import { api } from '../../api';
import { OnComputer } from '../../features/checkins/on-computer';
import { posterPath } from '../../features/checkins/places';
import { pathTo, useQuery } from '../../hooks/nav';
import { useRemote } from '../../hooks/use-remote';
import { useA4 } from '../../platform/paper';
import { BigButton, Body, Notice, Page, Remote, View } from '../../ui';
import { Poster } from './poster';
import { words } from './words';

/** The A4 poster of an activity, ready to print. */
export default function PosterPage() {
  const { activity } = useQuery();
  return activity ? <Print activityId={activity} /> : <NoActivity />;
}

function Print({ activityId }: { activityId: string }) {
  useA4();
  const activity = useRemote(() => api.activities.organizerShow({ params: { activityId } }), [activityId]);
  return (
    <Page title={words.title} for="organizer" under={activity.value?.title}>
      <Remote of={activity}>
        {value => (
          <>
            <Warning of={value} />
            <OnComputer path={posterPath(activityId)}>
              <Poster of={value} />
            </OnComputer>
          </>
        )}
      </Remote>
    </Page>
  );
}

/** Why the code on this sheet would not work. */
function Warning({ of: { id, state, checkInBy } }: { of: ActivityForOrganizer }) {
  const why =
    state === 'cancelled'
      ? words.cancelled
      : !checkInBy.poster
        ? words.posterOff
        : state === 'draft'
          ? words.notYetPublished
          : null;
  if (!why) return null;
  return (
    <View className="no-print stack">
      <Notice>{why}</Notice>
      {state !== 'cancelled' && !checkInBy.poster && (
        <BigButton kind="secondary" label={words.edit} to={pathTo('/organizer/edit/index', { id })} />
      )}
    </View>
  );
}

const NoActivity = () => (
  <Page title={words.title} for="organizer">
    <Body>{words.noActivity}</Body>
    <BigButton label={words.choose} to="/organizer/activities/index" />
  </Page>
);
