import { type MeView, momentWords } from '@wanqing/shared';
import { api } from '../../api';
import { Moment } from '../../features/arrival/moment';
import { MY_CODE } from '../../features/arrival/places';
import { inBrowser } from '../../features/me/in-browser';
import { DESK, ENTRANCE, isOrganizer, MANAGE } from '../../features/me/places';
import { callsPath } from '../../features/notices/places';
import { UnreadRow } from '../../features/notices/unread-row';
import { type Unread, useUnread } from '../../features/notices/use-unread';
import { OpenCard } from '../../features/signups/open-card';
import { isOffer, type Open, useOpen } from '../../features/signups/use-open';
import { useMode } from '../../hooks/use-mode';
import { type RemoteState, useRemote } from '../../hooks/use-remote';
import { BigButton, Card, Heading, Hint, Notice, Remote, Row, Rows } from '../../ui';
import { ACTIVITIES, activityPath } from '../activities/places';
import { type Entry, shownEntries } from './rows.rules';
import { type Meeting, type Plan, placeOf, planOf } from './today.rules';
import { TodayCard } from './today-card';
import { words } from './words';

/** What is on, and the ways on; opens without network as it was last seen. */
export function Today({ me }: { me: MeView }) {
  const activities = useRemote(() => api.activities.list(), [], { keepAs: 'activities' });
  const news = useUnread();
  const open = useOpen();
  return (
    <>
      {activities.status === 'failed' && <TodayCard of={null} />}
      <Remote of={quiet(activities)}>
        {({ items }) =>
          // Together: what comes later would push down what a finger is about to press.
          news !== undefined &&
          open !== undefined && <Day of={planOf(items, Date.now())} me={me} news={news} open={open} />
        }
      </Remote>
      {activities.value && activities.failure && <Notice>{words.fromBefore}</Notice>}
      {activities.status === 'failed' && (
        <>
          <News shown={offeredTo(me, null, null, null)} of={news ?? null} />
          <Ways shown={offeredTo(me, null, null, null)} />
        </>
      )}
    </>
  );
}

/** That a list is from an earlier time is said below it: the button stays where it always is. */
const quiet = <T,>(list: RemoteState<T>): RemoteState<T> => (list.value ? { ...list, failure: null } : list);

interface DayProps {
  readonly of: Plan;
  readonly me: MeView;
  readonly news: Unread | null;
  readonly open: Open | null;
}

/** An offer comes first, but for what is on today: then the button of today stays where it always is. */
function Day({ of: plan, me, news, open }: DayProps) {
  const { elder } = useMode();
  const scans = plan.now?.session.cameAt ? 0 : 1;
  const shown = shownEntries(offeredTo(me, plan, news, open), elder, scans);
  const card = open && (shown.has('offer') || shown.has('signup')) && <OpenCard of={open} />;
  const first = shown.has('offer') && !plan.now;
  return (
    <>
      {first && card}
      <TodayCard of={plan} />
      {!first && card}
      <News shown={shown} of={news} />
      {plan.next && shown.has('next') && <Next of={plan.next} />}
      <Ways shown={shown} />
    </>
  );
}

/** An organizer opens the desk from the pages for managing, where today's sessions stand. */
function offeredTo(me: MeView, plan: Plan | null, news: Unread | null, open: Open | null): Set<Entry> {
  const offered = new Set<Entry>(['notices', 'code', 'activities']);
  if (isOrganizer(me)) offered.add('manage');
  else if (me.roles.length > 0) offered.add('desk');
  if (news && news.calls > 0) offered.add('calls');
  if (open) offered.add(isOffer(open) ? 'offer' : 'signup');
  if (plan?.next) offered.add('next');
  if (me.demo && inBrowser) offered.add('demo');
  return offered;
}

const Next = ({ of: { activity, session } }: { of: Meeting }) => (
  <Card>
    <Hint>{words.next}</Hint>
    <Heading>{activity.title}</Heading>
    <Moment>{`${momentWords(session.startsAt)}\n${placeOf({ activity, session })}`}</Moment>
    <BigButton kind="secondary" label={words.see} to={activityPath(activity.id)} />
  </Card>
);

/** What waits for this person, before what they may like. */
const News = ({ shown, of: news }: { shown: ReadonlySet<Entry>; of: Unread | null }) => (
  <Rows>
    {shown.has('notices') && <UnreadRow of={news} />}
    {shown.has('calls') && (
      <Row icon="phone" title={words.calls} state={words.callsLeft(news?.calls ?? 0)} to={callsPath()} />
    )}
  </Rows>
);

const Ways = ({ shown }: { shown: ReadonlySet<Entry> }) => (
  <Rows>
    {shown.has('code') && <Row icon="code" title={words.myCode} to={MY_CODE} />}
    {shown.has('activities') && <Row icon="calendar" title={words.more} to={ACTIVITIES} />}
    {shown.has('desk') && <Row icon="people" title={words.desk} to={DESK} />}
    {shown.has('manage') && <Row icon="list" title={words.manage} to={MANAGE} />}
    {shown.has('demo') && <Row icon="person" title={words.demo} to={ENTRANCE} />}
  </Rows>
);
