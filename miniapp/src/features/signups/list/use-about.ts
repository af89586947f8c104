import type { DeskActivity } from '@wanqing/shared';
import { api } from '../../../api';
import { type RemoteState, useRemote } from '../../../hooks/use-remote';
import { useWatch } from '../../../hooks/use-watch';

/** Milliseconds between two looks at the seats: somebody else may be at work on the same list. */
const often = 20_000;

/** An activity's sign-up with its seats, looked at again while the page is in sight. */
export function useAbout(activityId: string): RemoteState<DeskActivity> {
  const about = useRemote(
    async () => (await api.signups.list({ params: { activityId }, query: { limit: 1 } })).activity,
    [activityId],
  );
  useWatch(true, about.reload, often);
  return about;
}
