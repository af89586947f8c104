import { useEffect, useState } from 'react';
import { api } from '../../../api';
import { goInstead } from '../../../hooks/nav';
import { useAction } from '../../../hooks/use-action';
import type { Draft } from '../../editing/use-draft';
import { activityPath } from '../places';

/** A draft of something that is an activity. */
type Publishable<V> = Pick<Draft<object, V>, 'version' | 'unsaved' | 'saving'> & {
  readonly save: () => Promise<V | undefined>;
};

/** Saves, puts the activity before its members, and goes on to its page. */
export function usePublishing<V>(editor: Publishable<V>, idOf: (version: V) => string) {
  const [published, setPublished] = useState<string | null>(null);
  const publishing = useAction((_, activityId: string) => api.activities.publish({ params: { activityId } }));
  // Only once nothing counts as unsaved any more: leaving would ask.
  useEffect(() => {
    if (published) goInstead(activityPath(published));
  }, [published]);
  return {
    pending: publishing.pending || editor.saving.pending,
    failure: publishing.failure,
    run: async () => {
      const saved = editor.unsaved || !editor.version ? await editor.save() : editor.version;
      const answer = saved && (await publishing.run(idOf(saved)));
      if (answer) setPublished(answer.id);
    },
  };
}
