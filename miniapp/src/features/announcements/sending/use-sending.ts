import type { AnnouncementView } from '@wanqing/shared';
import { useEffect, useState } from 'react';
import { api } from '../../../api';
import { useAction } from '../../../hooks/use-action';
import type { Editor } from '../editor/use-editor';

/**
 * Saves and sends, now or at a time; `onSent` hears what became of it: a notice, a time to wait for, or a look
 * by somebody else. `onStale` hears that the audience holds others than were shown.
 */
export function useSending(
  editor: Editor,
  onSent: (answer: AnnouncementView) => unknown,
  onStale: () => unknown,
) {
  const [sent, setSent] = useState<AnnouncementView | null>(null);
  const sending = useAction((_, { id, version }: AnnouncementView, recipients: number, at: string | null) =>
    api.announcements.send({ params: { announcementId: id }, body: { version, recipients, at } }),
  );
  const stale = sending.failure?.code === 'AUDIENCE_CHANGED';
  useEffect(() => {
    if (stale) onStale();
  }, [stale]);
  // Only once nothing counts as unsaved any more: leaving would ask.
  useEffect(() => {
    if (sent) onSent(sent);
  }, [sent]);
  return {
    pending: sending.pending || editor.saving.pending,
    failure: sending.failure ?? editor.saving.failure,
    forget: sending.forget,
    run: async (recipients: number, at: string | null) => {
      const saved = editor.unsaved || !editor.version ? await editor.save() : editor.version;
      const answer = saved && (await sending.run(saved, recipients, at));
      if (answer) setSent(answer);
    },
  };
}
