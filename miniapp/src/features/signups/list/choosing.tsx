import { type DeskActivity, momentWords } from '@wanqing/shared';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { Remote, Row, Rows } from '../../../ui';
import { words } from './words';

interface ChoosingProps {
  /** What the rows tell: what waits for staff, or the seats there are. */
  readonly tells: 'work' | 'seats';
  readonly to: (activity: DeskActivity) => string;
  /** What is said where there is nothing to sign up for. */
  readonly none: string;
}

/** Activities with a sign-up, to choose one. */
export function Choosing({ tells, to, none }: ChoosingProps) {
  const activities = useRemote(() => api.signups.deskList());
  return (
    <Remote of={activities} empty={none}>
      {({ items }) => (
        <Rows>
          {items.map(activity => (
            <DeskActivityLine key={activity.activityId} of={activity} tells={tells} to={to(activity)} />
          ))}
        </Rows>
      )}
    </Remote>
  );
}

interface DeskActivityLineProps extends Pick<ChoosingProps, 'tells'> {
  readonly of: DeskActivity;
  readonly to: string;
}

/** An activity with how its seats stand, as one row. */
export const DeskActivityLine = ({ of: activity, tells, to }: DeskActivityLineProps) => (
  <Row
    icon="calendar"
    title={activity.title}
    hint={activity.firstStartsAt ? momentWords(activity.firstStartsAt) : activity.place}
    state={(tells === 'work' && workOf(activity)) || seatsOf(activity)}
    to={to}
  />
);

/** 「要审2人」「等回话1人」; nothing where nobody waits for a word. */
function workOf({ counts, closed }: DeskActivity): string {
  if (closed) return words.over;
  if (counts.requested > 0) return words.toDecide(counts.requested);
  return counts.offered > 0 ? words.toAsk(counts.offered) : '';
}

/** 「还有5个位子」「满了，候补3人」「抽签，20个位子」 */
function seatsOf({ way, counts }: DeskActivity): string {
  // As long as nobody has got a seat by lot, those at the counter are the only ones.
  if (way === 'lottery' && counts.taken === counts.desk && counts.waiting === 0)
    return words.toDraw(counts.capacity);
  const left = counts.free + counts.kept;
  if (left > 0 && (counts.waiting === 0 || counts.kept > 0)) return words.left(left);
  return counts.waiting > 0 ? words.fullAnd(counts.waiting) : words.full;
}
