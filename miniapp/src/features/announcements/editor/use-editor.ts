import type { AnnouncementView } from '@wanqing/shared';
import { useState } from 'react';
import { api } from '../../../api';
import { type Action, useAction } from '../../../hooks/use-action';
import { inputOf, type NoticeForm, noticeFormOf, sameNotice } from '../form.rules';
import { missingInNotice, noticeProblems } from '../problems.rules';
import { newDrawer } from './kept-form';
import { useChecked } from './use-checked';
import { type FormState, useForm } from './use-form';
import { type Uploads, useUploads } from './use-uploads';

export interface Editor extends FormState<NoticeForm> {
  /** What the server has; null while this is new. */
  readonly announcement: AnnouncementView | null;
  /** Saves what stands in the boxes, or this text on top of that version; undefined when it was refused. */
  readonly save: (form?: NoticeForm, onto?: AnnouncementView) => Promise<AnnouncementView | undefined>;
  readonly saving: Pick<Action<[], unknown>, 'pending' | 'failure' | 'forget'>;
  /** Goes on with another version that the server has. */
  readonly take: (form: NoticeForm, from: AnnouncementView | null) => void;
  readonly uploads: Uploads;
}

const rules = { problems: noticeProblems, missing: missingInNotice, same: sameNotice };

/** One notice being written: its boxes, its files on their way, and what the server has of it. */
export function useEditor(start: AnnouncementView | null, blank: NoticeForm, from: string): Editor {
  const [announcement, setAnnouncement] = useState(start);
  const drawer = announcement ? `draft-${announcement.id}` : newDrawer(from);
  const state = useForm(drawer, start ? noticeFormOf(start) : blank, rules);
  const uploads = useUploads(state);
  const checked = useChecked(state, uploads);
  const saving = useAction(async (_, text: NoticeForm, onto: AnnouncementView | null) => {
    const body = inputOf(text);
    const answer = onto
      ? await api.announcements.update({
          params: { announcementId: onto.id },
          body: { ...body, version: onto.version },
        })
      : await api.announcements.create({ body });
    state.settle(text, noticeFormOf(answer));
    setAnnouncement(answer);
    return answer;
  });
  return {
    ...state,
    ...checked,
    announcement,
    uploads,
    saving,
    save: (text = state.form, onto) => saving.run(text, onto ?? announcement),
    take(form, version) {
      setAnnouncement(version);
      state.replace(form, version ? noticeFormOf(version) : blank);
    },
  };
}
