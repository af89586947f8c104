import { type ActivityView, momentWords } from '@wanqing/shared';
import { Moment } from '../../features/arrival/moment';
import { Body, Heading, Standing, type StandingProps, Tile } from '../../ui';
import { activityPath } from './places';
import { sessionToShow } from './sessions.rules';
import { words } from './words';

/** An activity as one single target: what, when, where, and how it concerns this member. */
export function ActivityCard({ of: activity }: { of: ActivityView }) {
  const { title, place, sessions } = activity;
  const session = sessionToShow(sessions, Date.now());
  const several = sessions.length > 1 ? ` ${words.oneOf(sessions.length)}` : '';
  return (
    <Tile to={activityPath(activity.id)}>
      <Heading>{title}</Heading>
      {session && <Moment>{momentWords(session.startsAt) + several}</Moment>}
      <Body>{session?.place || place}</Body>
      <Standing {...standingOf(activity)} />
    </Tile>
  );
}

/** How it concerns this member. */
function standingOf({ state, invited, bySignup, sessions }: ActivityView): StandingProps {
  if (state === 'cancelled') return { icon: 'stop', tone: 'amber', word: words.cancelled };
  if (sessions.some(({ cameAt }) => cameAt)) return { icon: 'tick', tone: 'ok', word: words.came };
  if (bySignup && invited) return { icon: 'tick', tone: 'ok', word: words.confirmed };
  if (bySignup) return { icon: 'person', tone: 'plain', word: words.mayJoin };
  return { icon: 'person', tone: 'plain', word: invited ? words.invited : words.welcome };
}
