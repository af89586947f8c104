import type { AnnouncementView } from '@wanqing/shared';
import { api } from '../../../api';
import { type Draft, type Drafting, useDraft } from '../../editing/use-draft';
import { inputOf, type NoticeForm, noticeFormOf, sameNotice } from '../form.rules';
import { missingInNotice, noticeProblems } from '../problems.rules';
import { draftDrawer, newDrawer } from './drawers';
import { useChecked } from './use-checked';
import { type Uploads, useUploads } from './use-uploads';

/** One notice being written: its boxes, its files on their way, and what the server has of it. */
export interface Editor extends Draft<NoticeForm, AnnouncementView> {
  readonly uploads: Uploads;
}

const drafting: Omit<Drafting<NoticeForm, AnnouncementView>, 'drawer'> = {
  formOf: noticeFormOf,
  problems: noticeProblems,
  missing: missingInNotice,
  same: sameNotice,
  send: (form, onto) =>
    onto
      ? api.announcements.update({
          params: { announcementId: onto.id },
          body: { ...inputOf(form), version: onto.version },
        })
      : api.announcements.create({ body: inputOf(form) }),
};

/** `from`: what a new one began with. */
export function useEditor(start: AnnouncementView | null, blank: NoticeForm, from: string): Editor {
  const drawer = (version: AnnouncementView | null) => (version ? draftDrawer(version.id) : newDrawer(from));
  const draft = useDraft(start, blank, { ...drafting, drawer });
  const uploads = useUploads(draft);
  const checked = useChecked(draft, uploads);
  return { ...draft, ...checked, uploads };
}
