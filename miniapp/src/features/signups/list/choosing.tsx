import { type DeskActivity, momentWords } from '@wanqing/shared';
import { api } from '../../../api';
import { useRemote } from '../../../hooks/use-remote';
import { Remote, Row, Rows } from '../../../ui';
import { words } from './words';

interface ChoosingProps {
  readonly to: (activity: DeskActivity) => string;
  /** What is said where there is nothing to sign up for. */
  readonly none: string;
}

/** Activities with a sign-up, to choose one. */
export function Choosing({ to, none }: ChoosingProps) {
  const activities = useRemote(() => api.signups.deskList());
  return (
    <Remote of={activities} empty={none}>
      {({ items }) => (
        <Rows>
          {items.map(activity => (
            <DeskActivityLine key={activity.activityId} of={activity} to={to(activity)} />
          ))}
        </Rows>
      )}
    </Remote>
  );
}

/** An activity with how its seats stand, as one row. */
export const DeskActivityLine = ({ of: activity, to }: { of: DeskActivity; to: string }) => (
  <Row
    icon="calendar"
    title={activity.title}
    hint={activity.firstStartsAt ? momentWords(activity.firstStartsAt) : activity.place}
    state={stateOf(activity)}
    to={to}
  />
);

/** 「要审2人」「等回话1人」「还有5个位子」「满了，候补3人」: what matters most. */
function stateOf({ counts, closed }: DeskActivity): string {
  if (closed) return words.over;
  if (counts.requested > 0) return words.toDecide(counts.requested);
  if (counts.offered > 0) return words.toAsk(counts.offered);
  const left = counts.free + counts.kept;
  if (left > 0) return words.left(left);
  return counts.waiting > 0 ? words.fullAnd(counts.waiting) : words.full;
}
