import { type ActivityView, ApiError } from '@wanqing/shared';
import { api } from '../../api';
import { storage } from '../../platform/storage';

export interface Loaded {
  readonly activity: ActivityView;
  /** Taken from the list as it was last seen, as there is no network. */
  readonly fromBefore: boolean;
}

/** An activity; without network as the list last had it. */
export async function loadActivity(activityId: string): Promise<Loaded> {
  try {
    return { activity: await api.activities.show({ params: { activityId } }), fromBefore: false };
  } catch (error) {
    const kept = storage.get<{ items: ActivityView[] }>('activities');
    const activity = kept?.items.find(({ id }) => id === activityId);
    if (activity && error instanceof ApiError && error.status === 0) return { activity, fromBefore: true };
    throw error;
  }
}
