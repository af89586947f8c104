import { dayOf } from '@wanqing/shared';
import { api } from '../../api';
import { ActivityLine } from '../../features/activities/activity-line';
import { activitiesPath, activityPath, editPath } from '../../features/activities/places';
import { useRemote } from '../../hooks/use-remote';
import { BigButton, Body, Heading, Remote, Rows, View } from '../../ui';
import { words } from './words';

const most = 5;

/** What comes after today. */
export function Next() {
  const coming = useRemote(() => api.activities.organizerList({ query: { when: 'coming' } }));
  return (
    <View className="stack">
      <Heading>{words.next}</Heading>
      <Remote of={coming}>
        {({ items }) => {
          const later = items.filter(row => dayOf(row.firstStartsAt ?? 0) !== dayOf(Date.now()));
          return later.length === 0 ? (
            <Body>{words.nothingNext}</Body>
          ) : (
            <Rows>
              {later.slice(0, most).map(row => (
                <ActivityLine key={row.id} of={row} to={activityPath(row.id)} />
              ))}
            </Rows>
          );
        }}
      </Remote>
      <BigButton narrow kind="secondary" label={words.allActivities} to={activitiesPath()} />
    </View>
  );
}

/** Drafts that wait to be finished; nothing where there are none. */
export function Drafts() {
  const drafts = useRemote(() => api.activities.organizerList({ query: { when: 'drafts' } }));
  const waiting = drafts.value?.items.slice(0, 3) ?? [];
  if (waiting.length === 0) return null;
  return (
    <View className="stack">
      <Heading>{words.drafts}</Heading>
      <Rows>
        {waiting.map(row => (
          <ActivityLine key={row.id} of={row} to={editPath(row.id)} />
        ))}
      </Rows>
    </View>
  );
}
