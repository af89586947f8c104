import { ApiError, type NoticeForOrganizer } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../api';
import { correctionDrawer } from '../../features/announcements/editor/drawers';
import { useChecked } from '../../features/announcements/editor/use-checked';
import { useUploads } from '../../features/announcements/editor/use-uploads';
import {
  type ContentForm,
  contentOf,
  correctionOf,
  sameContent,
} from '../../features/announcements/form.rules';
import { contentProblems, missingInContent } from '../../features/announcements/problems.rules';
import { useForm } from '../../features/editing/use-form';
import { useAction } from '../../hooks/use-action';

const rules = { problems: contentProblems, missing: missingInContent, same: sameContent };

/** A correction being written. What is typed stays on this phone until it is sent, also when somebody else was faster. */
export function useCorrection(notice: NoticeForOrganizer) {
  const state = useForm(correctionDrawer(notice.id), correctionOf(notice), rules);
  const uploads = useUploads(state);
  const checked = useChecked(state, uploads);
  const [version, setVersion] = useState(notice.version);
  const [newest, setNewest] = useState<NoticeForOrganizer | null>(null);
  const [corrected, setCorrected] = useState<NoticeForOrganizer | null>(null);
  const params = { noticeId: notice.id };
  const sending = useAction(async (_, form: ContentForm) => {
    try {
      const answer = await api.notices.correct({ params, body: { content: contentOf(form), version } });
      state.drop();
      setCorrected(answer);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'CHANGED_MEANWHILE')
        setNewest(await api.notices.board({ params }));
      throw error;
    }
  });
  return {
    editor: { ...state, ...checked, uploads },
    sending,
    corrected,
    /** Somebody else's version that came between; null while there is none. */
    newest,
    send: () => sending.run(state.form),
    /** Goes on from the newest version with what is typed. */
    onto(found: NoticeForOrganizer) {
      state.replace(state.form, correctionOf(found));
      setVersion(found.version);
      setNewest(null);
      sending.forget();
    },
  };
}
