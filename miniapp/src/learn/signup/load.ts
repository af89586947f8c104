import { ApiError, type CatalogueItem, type CourseBrief, type SignupPage } from '@wanqing/shared';
import { api } from '../../api';
import { KEPT_CATALOGUE } from '../../features/signups/kept';
import { storage } from '../../platform/storage';

export interface Loaded {
  readonly page: SignupPage;
  /** Null where it is not a course, or where that cannot be known. */
  readonly course: CourseBrief | null;
}

/** The page of a sign-up, for oneself or for an elder one acts for. */
export async function loadSignup(activityId: string, elderId: string | undefined): Promise<Loaded> {
  const [page, brief] = await Promise.all([
    api.signups.show({ params: { activityId }, query: { for: elderId } }),
    api.courses.brief({ params: { activityId } }).catch(() => null),
  ]);
  return { page, course: brief?.course ?? null };
}

/** What the list last said of it, for a phone without network; null where it was never listed, or after a refusal. */
export function keptItem(activityId: string, failure: ApiError | null): CatalogueItem | null {
  if (!(failure instanceof ApiError) || failure.status !== 0) return null;
  const kept = storage.get<{ items: CatalogueItem[] }>(KEPT_CATALOGUE);
  return kept?.items.find(({ activity }) => activity.id === activityId) ?? null;
}
