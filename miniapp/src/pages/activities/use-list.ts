import type { ActivityView, CatalogueItem } from '@wanqing/shared';
import { api } from '../../api';
import { KEPT_CATALOGUE } from '../../features/signups/kept';
import { type RemoteState, useRemote } from '../../hooks/use-remote';

export interface Both {
  readonly activities: readonly ActivityView[];
  readonly catalogue: readonly CatalogueItem[];
}

const none = async (): Promise<{ items: ActivityView[] }> => ({ items: [] });

/** What is on for oneself and what one may sign up for; for an elder only the latter. Without network as last seen. */
export function useList(elderId: string | undefined): RemoteState<Both> {
  const activities = useRemote(
    () => (elderId ? none() : api.activities.list()),
    [elderId],
    elderId ? {} : { keepAs: 'activities' },
  );
  const catalogue = useRemote(
    () => api.courses.catalogue({ query: { for: elderId } }),
    [elderId],
    elderId ? {} : { keepAs: KEPT_CATALOGUE },
  );
  const parts = [activities, catalogue];
  const failure = activities.failure ?? catalogue.failure;
  const reload = async () => {
    await Promise.all(parts.map(part => part.reload()));
  };
  const loading = parts.some(({ status }) => status === 'loading');
  const nothing = parts.every(({ value }) => !value) || (elderId && !catalogue.value);
  if (loading || nothing)
    return { status: loading ? 'loading' : 'failed', failure, reload, put: () => undefined };
  const value = { activities: activities.value?.items ?? [], catalogue: catalogue.value?.items ?? [] };
  return { status: 'ready', value, failure, reload, put: () => undefined };
}
