import {
  type ActivityForOrganizer,
  type AnnouncementInput,
  type AnnouncementTemplate,
  type AnnouncementView,
  type Audience,
  dayWords,
  type FileView,
  type NoticeContent,
  type NoticeForOrganizer,
  nobody,
  timeWords,
} from '@wanqing/shared';
import { sessionWords } from '../activities/when.rules';
import { words } from './words';

/** What a notice says, as it stands in the boxes. */
export interface ContentForm {
  readonly title: string;
  readonly summary: string;
  readonly when: string;
  readonly place: string;
  readonly bring: string;
  readonly body: string;
  readonly attachments: readonly FileView[];
  readonly contactName: string;
  readonly contactPhone: string;
  readonly importance: NoticeContent['importance'];
  readonly question: NoticeContent['question'];
}

/** A notice as it stands in the boxes: whatever was typed, right or wrong. */
export interface NoticeForm extends ContentForm {
  readonly unitId: string;
  /** Whom it is for, but for the ages. */
  readonly audience: Audience;
  /** Full years as typed; empty for no bound. */
  readonly ageFrom: string;
  readonly ageTo: string;
  readonly lateJoiners: boolean;
}

interface Contact {
  readonly name: string;
  readonly phone: string;
}

/** A new notice in a unit's name to these units, with the help desk as contact. */
export const blankNotice = (unitId: string, units: readonly string[], contact: Contact): NoticeForm => ({
  unitId,
  title: '',
  summary: '',
  when: '',
  place: '',
  bring: '',
  body: '',
  attachments: [],
  contactName: contact.name.slice(0, 20),
  contactPhone: contact.phone,
  importance: 'normal',
  question: 'none',
  audience: { ...nobody(), units: [...units] },
  ageFrom: '',
  ageTo: '',
  lateJoiners: false,
});

/** Begins with a template; the contact stays where the template names none. */
export const withTemplate = (form: NoticeForm, { content }: AnnouncementTemplate): NoticeForm => {
  const { fileIds: _, contactName, contactPhone, ...said } = content;
  return {
    ...form,
    ...said,
    contactName: contactName || form.contactName,
    contactPhone: contactPhone || form.contactPhone,
  };
};

/** Begins with an activity: what, when and where are known, and it goes to those on the list. */
export function aboutActivity(form: NoticeForm, activity: ActivityForOrganizer, now: number): NoticeForm {
  const coming = activity.sessions.find(({ endsAt }) => Date.parse(endsAt) > now);
  const session = coming ?? activity.sessions[0];
  return {
    ...form,
    unitId: activity.organizer.id,
    title: [...activity.title].slice(0, 40).join(''),
    summary: coming ? words.comeThen(dayWords(coming.startsAt), timeWords(coming.startsAt)) : '',
    when: session ? sessionWords(session) : '',
    place: activity.place,
    bring: activity.bring,
    question: coming && activity.state === 'published' ? 'attend' : 'none',
    contactName: activity.contactName || form.contactName,
    contactPhone: activity.contactPhone || form.contactPhone,
    audience: { ...nobody(), activities: [{ activityId: activity.id, who: 'invited' }] },
  };
}

/** The boxes filled with what a notice says. */
export const contentFormOf = (
  said: Omit<NoticeContent, 'fileIds'>,
  attachments: readonly FileView[],
): ContentForm => ({
  title: said.title,
  summary: said.summary,
  when: said.when,
  place: said.place,
  bring: said.bring,
  body: said.body,
  attachments,
  contactName: said.contactName,
  contactPhone: said.contactPhone,
  importance: said.importance,
  question: said.question,
});

/** The boxes filled with what the server knows of a draft. */
export const noticeFormOf = ({
  content,
  attachments,
  unit,
  audience,
  lateJoiners,
}: AnnouncementView): NoticeForm => ({
  ...contentFormOf(content, attachments),
  unitId: unit.id,
  audience,
  ageFrom: audience.only.ageFrom === null ? '' : String(audience.only.ageFrom),
  ageTo: audience.only.ageTo === null ? '' : String(audience.only.ageTo),
  lateJoiners,
});

export const correctionOf = (notice: NoticeForOrganizer): ContentForm =>
  contentFormOf(notice, notice.attachments);

/** What is sent of the content. */
export const contentOf = (form: ContentForm): NoticeContent => ({
  title: form.title.trim(),
  summary: form.summary.trim(),
  when: form.when.trim(),
  place: form.place.trim(),
  bring: form.bring.trim(),
  body: form.body.trim(),
  fileIds: form.attachments.map(({ id }) => id),
  contactName: form.contactName.trim(),
  contactPhone: form.contactPhone.replace(/\s/g, ''),
  importance: form.importance,
  question: form.question,
});

const years = (text: string): number | null => (text.trim() ? Number(text) : null);

/** Whom it is for, ages included; NaN where an age is no number. */
export const audienceOf = ({ audience, ageFrom, ageTo }: NoticeForm): Audience => ({
  ...audience,
  only: { ...audience.only, ageFrom: years(ageFrom), ageTo: years(ageTo) },
});

export const inputOf = (form: NoticeForm): AnnouncementInput => ({
  unitId: form.unitId,
  content: contentOf(form),
  audience: audienceOf(form),
  lateJoiners: form.lateJoiners,
});

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether two say the same; addresses of files change by the hour and do not count. */
export const sameContent = (one: ContentForm, other: ContentForm): boolean =>
  equal(contentOf(one), contentOf(other));
export const sameNotice = (one: NoticeForm, other: NoticeForm): boolean =>
  equal(inputOf(one), inputOf(other));
