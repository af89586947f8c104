import { type ActivityView, ApiError, type CourseBrief } from '@wanqing/shared';
import { api } from '../../api';
import { storage } from '../../platform/storage';

export interface Loaded {
  readonly activity: ActivityView;
  /** Null where it is not a course, or where that cannot be known. */
  readonly course: CourseBrief | null;
  /** Taken from the list as it was last seen, as there is no network. */
  readonly fromBefore: boolean;
}

/** An activity; without network as the list last had it. */
export async function loadActivity(activityId: string): Promise<Loaded> {
  try {
    const activity = await api.activities.show({ params: { activityId } });
    return { activity, course: await loadCourse(activity), fromBefore: false };
  } catch (error) {
    const kept = storage.get<{ items: ActivityView[] }>('activities');
    const activity = kept?.items.find(({ id }) => id === activityId);
    if (activity && error instanceof ApiError && error.status === 0)
      return { activity, course: null, fromBefore: true };
    throw error;
  }
}

async function loadCourse({ id, kind }: ActivityView): Promise<CourseBrief | null> {
  if (kind !== 'course') return null;
  const brief = await api.courses.brief({ params: { activityId: id } }).catch(() => null);
  return brief?.course ?? null;
}
