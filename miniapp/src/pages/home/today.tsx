import { type ActivityView, dayOf, timeWords } from '@wanqing/shared';
import { api } from '../../api';
import { useRemote } from '../../hooks/use-remote';
import { openScanner } from '../../platform/open-scanner';
import { BigButton, Body, Card, Facts, Notice, Remote } from '../../ui';
import { words } from './words';

/** What is on today, with the one big button; opens without network as it was last seen. */
export function Today() {
  const activities = useRemote(() => api.activities.list(), [], { keepAs: 'activities' });
  return <Remote of={activities}>{({ items }) => <TodayCard activities={items} />}</Remote>;
}

/** The button comes before the details: it is in sight on the smallest phone at the largest letters. */
function TodayCard({ activities }: { activities: readonly ActivityView[] }) {
  const today = dayOf(Date.now());
  const meetings = activities.flatMap(activity => activity.sessions.map(session => ({ activity, session })));
  const next = meetings.find(({ session }) => dayOf(session.startsAt) === today);
  return (
    <Card title={next ? words.todayAt(timeWords(next.session.startsAt)) : words.today}>
      {!next && <Body>{words.nothingToday}</Body>}
      {next?.session.cameAt ? (
        <Notice tone="ok">{words.came(timeWords(next.session.cameAt))}</Notice>
      ) : (
        <BigButton kind="hero" icon="scan" label={words.scan} onTap={openScanner} />
      )}
      {next && (
        <Facts
          of={[
            [words.what, next.activity.title],
            [words.where, next.activity.place],
            [words.bring, next.activity.bring],
          ]}
        />
      )}
    </Card>
  );
}
