import { Injectable } from '@nestjs/common';
import type { Answer, Id } from '@wanqing/shared';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import type { Listed } from './notice-views.service.js';
import type { Reader } from './reading-copies.service.js';

/** Where a copy stands in the inbox. */
export interface Place {
  readonly noticeId: Id;
  readonly memberId: Id;
}

export interface Known extends Place {
  readonly row: Listed['row'];
}

interface Wanted {
  readonly after?: Place | null;
  readonly unread?: boolean;
}

/** Copies that are written down, of one's own and of relatives. */
@Injectable()
export class InboxRows {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The newest `most` of each reader in one statement; each part of it is a range of the inbox index, which one
   * condition for all readers would not be.
   */
  async of(readers: readonly Reader[], most: number, wanted: Wanted): Promise<Known[]> {
    if (readers.length === 0) return [];
    const parts = readers.map(reader => this.part(reader, most, wanted).getQueryAndParameters());
    const sql = parts.map(([part], index) => `SELECT * FROM (${part}) reader${index}`).join(' UNION ALL ');
    const rows: Raw[] = await this.dataSource.manager.query(
      sql,
      parts.flatMap(([, params]) => params),
    );
    return rows.map(toKnown);
  }

  private part({ memberId, elder }: Reader, most: number, { after, unread }: Wanted) {
    const query = this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .innerJoin(Notice, 'notice', 'notice.id = copy.noticeId')
      .select('copy.noticeId', 'noticeId')
      .addSelect('copy.memberId', 'memberId')
      .addSelect('copy.readVersion', 'readVersion')
      .addSelect('copy.relativeReadAt', 'relativeReadAt')
      .addSelect('copy.answer', 'answer')
      .where('copy.memberId = :memberId AND notice.replacedBy IS NULL', { memberId })
      .orderBy('copy.noticeId', 'DESC')
      .limit(most);
    if (elder) query.andWhere('notice.sentAt >= :since', { since: elder.since.getTime() });
    if (after) narrow(query, memberId, after);
    if (unread) query.andWhere(`notice.recalledAt IS NULL AND ${elder ? unreadByRelative : unreadBySelf}`);
    return query;
  }
}

/** As `isRead` and `isReadByRelative` have it. */
const unreadBySelf = 'copy.readVersion < notice.version';
const unreadByRelative =
  '(copy.relativeReadAt IS NULL OR copy.relativeReadAt < COALESCE(notice.correctedAt, 0))';

/** Of the very notice that ended the last page, the copies of people with a later id are still to come. */
function narrow(query: SelectQueryBuilder<NoticeRecipient>, memberId: Id, after: Place): void {
  const operator = memberId > after.memberId ? '<=' : '<';
  query.andWhere(`copy.noticeId ${operator} :lastNotice`, { lastNotice: after.noticeId });
}

interface Raw extends Place {
  readonly readVersion: number | string;
  readonly relativeReadAt: number | string | null;
  readonly answer: Answer | null;
}

const toKnown = ({ noticeId, memberId, readVersion, relativeReadAt, answer }: Raw): Known => ({
  noticeId,
  memberId,
  row: {
    readVersion: Number(readVersion),
    relativeReadAt: relativeReadAt === null ? null : new Date(Number(relativeReadAt)),
    answer,
  },
});
