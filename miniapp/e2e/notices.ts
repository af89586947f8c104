import { setTimeout as sleep } from 'node:timers/promises';
import { type Audience, type NoticeContent, nobody } from '@wanqing/shared';
import type { ProductApi } from './api.js';
import type { District } from './district.js';
import { emptyPdf, lakePhoto } from './pictures.js';

/** Everything a notice needs. */
export const contentOf = (overrides: Partial<NoticeContent> = {}): NoticeContent => ({
  title: '主题党日：参观一大会址',
  summary: '周五上午一起去参观，请您说一声去不去。',
  when: '11月27日 星期五 上午9点',
  place: '支部门口集合',
  bring: '党徽、水杯',
  body: '大巴车上午8点半到，9点开车。\n中午12点前回来，不安排午饭。\n走路不方便的同志，请早些说，我们派人陪。',
  fileIds: [],
  contactName: '陆敏',
  contactPhone: '021-64370000',
  importance: 'normal',
  question: 'attend',
  ...overrides,
});

/** Says nothing that anybody would have to look up. */
export const heating: Partial<NoticeContent> = {
  title: '活动中心暖气修好了',
  summary: '从今天起，一楼和二楼都暖和了。',
  when: '',
  place: '',
  bring: '',
  body: '前几天让大家受冷了。欢迎常来坐坐。',
  question: 'none',
};

export const stormWarning: Partial<NoticeContent> = {
  title: '明后两天有大风',
  summary: '请少出门，阳台上的花盆请收进来。',
  when: '11月24日到25日',
  place: '',
  bring: '',
  body: '家里有什么难处，请打电话。我们上门来帮。',
  importance: 'important',
  question: 'ack',
};

type Sender = Pick<ProductApi, 'announcements'>;

/** Writes an announcement to the first branch, or to whom it is told, and sends it; answers the id of the notice. */
export async function sendNotice(
  { organizer, branch }: Pick<District, 'branch'> & { organizer: Sender },
  overrides: Partial<NoticeContent> = {},
  audience: Audience = { ...nobody(), units: [branch.id] },
): Promise<string> {
  const { announcements } = organizer;
  const content = contentOf(overrides);
  const draft = await announcements.create({
    body: { unitId: branch.id, content, audience, lateJoiners: false },
  });
  const { recipients } = await announcements.dryRun({ body: { audience } });
  const sent = await announcements.send({
    params: { announcementId: draft.id },
    body: { version: draft.version, recipients, at: null },
  });
  if (!sent.noticeId) throw new Error(`not sent: ${sent.state}, ${sent.reviewNote ?? ''}`);
  return sent.noticeId;
}

/** Uploads a photo and a document; answers their ids. */
export async function uploadFiles({ files }: Pick<ProductApi, 'files'>): Promise<string[]> {
  const photo = await files.upload({ query: { fileName: '南湖.jpg' }, body: await lakePhoto() });
  const paper = await files.upload({ query: { fileName: '参观安排.pdf' }, body: emptyPdf() });
  return [photo.id, paper.id];
}

/** Opens everything that somebody has not read. */
export async function readAll({ notices }: Pick<ProductApi, 'notices'>): Promise<void> {
  for (;;) {
    const { newest } = await notices.unread();
    if (!newest) return;
    await notices.read({ params: { noticeId: newest.id }, body: { for: newest.for?.memberId } });
  }
}

/** Waits until all recipients of a notice have been written down. */
export async function spread({ notices }: Pick<ProductApi, 'notices'>, noticeId: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (!(await notices.board({ params: { noticeId } })).spreading) return;
    await sleep(100);
  }
  throw new Error(`notice ${noticeId} is still spreading`);
}
