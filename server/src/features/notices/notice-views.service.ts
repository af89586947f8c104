import { Injectable } from '@nestjs/common';
import type { Id, NoticeRow, NoticeView, UnitRef } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { Files } from '../files/files.service.js';
import { OrgService } from '../org/org.service.js';
import type { Notice } from './notice.entity.js';
import { canAnswer, isRead, isReadByRelative } from './notice.rules.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';
import type { Copy } from './reading-copies.service.js';
import { SpeechOfNotice } from './speech-of-notice.service.js';

/** A copy in a list; `row` holds what is known of its reader. */
export type Listed = Pick<Copy, 'notice' | 'elder'> & {
  readonly row: Pick<NoticeRecipient, 'readVersion' | 'relativeReadAt' | 'answer'> | null;
};

type Shown = Omit<NoticeView, 'read' | 'answer' | 'canAnswer' | 'speechUrl' | 'for'>;

/** What readers are shown of notices. */
@Injectable()
export class NoticeViews {
  constructor(
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly files: Files,
    private readonly speech: SpeechOfNotice,
  ) {}

  async rows(copies: readonly Listed[]): Promise<NoticeRow[]> {
    const unit = await this.org.refs(copies.map(({ notice }) => notice.unitId));
    return copies.map(copy => toRow(copy, unit(copy.notice.unitId)));
  }

  async whole(copy: Copy): Promise<NoticeView> {
    const { notice, row } = copy;
    return {
      ...(await this.forReaders(notice)),
      read: isReadOf(copy),
      answer: row?.answer ?? null,
      canAnswer: canAnswer(notice, this.clock.now()),
      speechUrl: this.speech.urlOf(notice),
      for: forOf(copy),
    };
  }

  /** As its readers see it, shown to somebody who is none of them: there is nothing to answer. */
  async asSent(notice: Notice): Promise<NoticeView> {
    const canAnswer = { ok: false, reason: 'NOTICE_NO_QUESTION' } as const;
    const nothing = { read: false, answer: null, canAnswer, for: null };
    return { ...(await this.forReaders(notice)), ...nothing, speechUrl: this.speech.urlOf(notice) };
  }

  /** All that was sent, with its files; what was taken back included. */
  async shown(notice: Notice): Promise<Shown> {
    const { content } = notice;
    const unit = await this.org.refs([notice.unitId]);
    const files = await this.files.views(content.fileIds);
    return {
      ...factsOf(notice, unit(notice.unitId)),
      title: content.title,
      summary: content.summary,
      when: content.when,
      place: content.place,
      bring: content.bring,
      body: content.body,
      attachments: content.fileIds.flatMap(id => files.get(id) ?? []),
      contactName: content.contactName,
      contactPhone: content.contactPhone,
      activityId: notice.activityId,
      corrections: notice.corrections,
    };
  }

  private async forReaders(notice: Notice): Promise<Shown> {
    if (!notice.recalledAt) return this.shown(notice);
    const unit = await this.org.refs([notice.unitId]);
    return { ...factsOf(notice, unit(notice.unitId)), ...nothingSaid };
  }
}

/** Of a notice that was taken back, readers get no word of what it said. */
const nothingSaid = {
  title: '',
  summary: '',
  when: '',
  place: '',
  bring: '',
  body: '',
  attachments: [],
  contactName: '',
  contactPhone: '',
  activityId: null,
  corrections: [],
};

const factsOf = (notice: Notice, from: UnitRef) => ({
  id: notice.id,
  kind: notice.kind,
  importance: notice.content.importance,
  question: notice.content.question,
  from,
  sentAt: notice.sentAt.toISOString(),
  recalledAt: notice.recalledAt?.toISOString() ?? null,
  recallReason: notice.recallReason,
  version: notice.version,
});

function toRow(copy: Listed, from: UnitRef): NoticeRow {
  const { notice, row } = copy;
  const recalled = notice.recalledAt !== null;
  const { recalledAt: _, recallReason: __, version: ___, ...facts } = factsOf(notice, from);
  return {
    ...facts,
    title: recalled ? '' : notice.content.title,
    summary: recalled ? '' : notice.content.summary,
    recalled,
    read: isReadOf(copy),
    answer: row?.answer ?? null,
    for: forOf(copy),
  };
}

/** By whoever reads here: the recipient, or the relative. */
export const isReadOf = ({ notice, elder, row }: Listed): boolean =>
  elder ? isReadByRelative(row, notice) : isRead(row, notice);

const forOf = ({ elder }: Listed): { memberId: Id; name: string } | null =>
  elder && { memberId: elder.memberId, name: elder.name };
