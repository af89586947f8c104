import { type ActivityView, momentWords } from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { Body, Heading, Hint, Icon, type IconName, Tap, View } from '../../ui';
import './activities.scss';
import { activityPath } from './places';
import { sessionToShow } from './sessions.rules';
import { words } from './words';

/** An activity as one single target: what, when, where, and how it concerns this member. */
export function ActivityCard({ of: activity }: { of: ActivityView }) {
  const { title, place, sessions } = activity;
  const session = sessionToShow(sessions, Date.now());
  const several = sessions.length > 1 ? ` ${words.oneOf(sessions.length)}` : '';
  return (
    <Tap className="activity-card" to={activityPath(activity.id)}>
      <View className="activity-card-words">
        <Heading>{title}</Heading>
        {session && <Moment>{momentWords(session.startsAt) + several}</Moment>}
        <Body>{place}</Body>
        <Standing of={activity} />
      </View>
      <Icon name="next" />
    </Tap>
  );
}

/** Drawing and word say the same. */
function Standing({ of: { state, invited, sessions } }: { of: ActivityView }) {
  const came = sessions.some(({ cameAt }) => cameAt);
  const [icon, word, tone]: [IconName, string, string] =
    state === 'cancelled'
      ? ['stop', words.cancelled, 'amber']
      : came
        ? ['tick', words.came, 'ok']
        : ['person', invited ? words.invited : words.welcome, 'plain'];
  return (
    <View className={`standing standing-${tone}`} data={{ status: tone }}>
      <Icon name={icon} />
      <Hint tone="inherit" bold inline>
        {word}
      </Hint>
    </View>
  );
}
