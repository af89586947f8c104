import { useEffect, useState } from 'react';
import { api } from '../../../api';
import { goInstead } from '../../../hooks/nav';
import { useAction } from '../../../hooks/use-action';
import { activityPath } from '../places';
import type { Editor } from './use-editor';

/** Saves, puts the activity before its members, and goes on to its page. */
export function usePublishing(editor: Editor) {
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
      const answer = saved && (await publishing.run(saved.id));
      if (answer) setPublished(answer.id);
    },
  };
}
