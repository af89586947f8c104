import { type AnnouncementInput, type AnnouncementView, type NoticeContent, nobody } from '@wanqing/shared';
import type { TestApi } from './app.js';
import type { District } from './make.js';

/** Everything a notice needs. */
export const noticeContent = (overrides: Partial<NoticeContent> = {}): NoticeContent => ({
  title: '主题党日：参观一大会址',
  summary: '周五上午一起去参观，请您说一声去不去。',
  when: '11月27日 星期五 上午9点',
  place: '支部门口集合',
  bring: '党徽、水杯',
  body: '大巴车八点半到，九点开车，中午回来。',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64370000',
  importance: 'normal',
  question: 'attend',
  ...overrides,
});

/** A complete announcement of branch A to branch A. */
export const announcementInput = (
  { branchA }: Pick<District, 'branchA'>,
  {
    content,
    ...overrides
  }: Partial<Omit<AnnouncementInput, 'content'>> & { content?: Partial<NoticeContent> } = {},
): AnnouncementInput => ({
  unitId: branchA.id,
  content: noticeContent(content),
  audience: { ...nobody(), units: [branchA.id] },
  lateJoiners: false,
  ...overrides,
});

/** Sends a draft to exactly those it means now, at once or at `at`. */
export async function sendNow(
  { announcements }: TestApi,
  { id, version, audience }: Pick<AnnouncementView, 'id' | 'version' | 'audience'>,
  at: string | null = null,
): Promise<AnnouncementView> {
  const { recipients } = await announcements.dryRun({ body: { audience } });
  return announcements.send({ params: { announcementId: id }, body: { version, recipients, at } });
}

/** Writes one and sends it, at once or at `at`; answers the announcement, with the id of its notice. */
export async function sendAnnouncement(
  organizer: TestApi,
  district: Pick<District, 'branchA'>,
  overrides: Parameters<typeof announcementInput>[1] = {},
  at: string | null = null,
): Promise<AnnouncementView> {
  return sendNow(
    organizer,
    await organizer.announcements.create({ body: announcementInput(district, overrides) }),
    at,
  );
}
