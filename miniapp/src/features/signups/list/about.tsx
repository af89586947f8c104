import { type DeskActivity, momentWords } from '@wanqing/shared';
import { Card, Hint, Notice } from '../../../ui';
import { SeatBar } from './seat-bar';
import { words } from './words';

/** How an activity's seats stand, and until when people sign up. */
export function About({ of: activity }: { of: DeskActivity }) {
  return (
    <Card title={`${words.seats(activity.counts.capacity)}，${words.ways[activity.way]}`}>
      <SeatBar of={activity.counts} />
      {activity.counts.kept > 0 && activity.deskQuotaUntil && (
        <Hint>{words.keptUntil(momentWords(activity.deskQuotaUntil))}</Hint>
      )}
      {activity.closed ? <Notice>{words.ended}</Notice> : <Hint>{timesOf(activity, Date.now())}</Hint>}
    </Card>
  );
}

const timesOf = ({ opensAt, closesAt }: DeskActivity, now: number): string =>
  Date.parse(opensAt) > now ? words.opens(momentWords(opensAt)) : words.closes(momentWords(closesAt));
