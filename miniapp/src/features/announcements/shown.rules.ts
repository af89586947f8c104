import type { UnitRef } from '@wanqing/shared';
import type { ShownNotice } from '../notices/notice-body';
import type { ContentForm } from './form.rules';
import { words } from './words';

/** A notice in writing as its reader will see it. */
export const shownOf = (form: ContentForm, from: UnitRef): ShownNotice => ({
  kind: 'announcement',
  title: form.title.trim() || words.untitled,
  summary: form.summary.trim(),
  when: form.when.trim(),
  place: form.place.trim(),
  bring: form.bring.trim(),
  body: form.body.trim(),
  attachments: [...form.attachments],
  contactName: form.contactName.trim(),
  contactPhone: form.contactPhone.replace(/\s/g, ''),
  importance: form.importance,
  from,
  corrections: [],
  sentAt: null,
});
