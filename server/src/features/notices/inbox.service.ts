import { Injectable } from '@nestjs/common';
import type { Id, NoticeRow } from '@wanqing/shared';
import { DataSource, In } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import type { Viewer } from '../../kernel/viewer.js';
import { InboxRows, type Known, type Place } from './inbox-rows.service.js';
import { Notice } from './notice.entity.js';
import { type Listed, NoticeViews } from './notice-views.service.js';
import { Copies, type Reader } from './reading-copies.service.js';
import { type Meant, Spreading } from './reading-spreading.service.js';

const pageSize = 20;
/** Nobody counts further. */
const mostUnread = 100;

/** One's notices, those for relatives among them, newest first. */
@Injectable()
export class Inbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly copies: Copies,
    private readonly spreading: Spreading,
    private readonly known: InboxRows,
    private readonly views: NoticeViews,
  ) {}

  async list(viewer: Viewer, cursor?: string): Promise<{ items: NoticeRow[]; next: string | null }> {
    const readers = await this.copies.readers(viewer);
    const after = cursor ? placeOf(cursor) : null;
    const onTheWay = await this.onTheWay(readers, after);
    const written = await this.known.of(readers, pageSize + 1, { after });
    const found = merged(onTheWay, written);
    const page = await this.listed(readers, found.slice(0, pageSize));
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    return {
      items: await this.views.rows(page),
      next: last ? cursorOf([last.noticeId, last.memberId]) : null,
    };
  }

  /** At most a hundred, and the newest. What was taken back needs no reading. */
  async unread(viewer: Viewer): Promise<{ unread: number; newest: NoticeRow | null }> {
    const readers = await this.copies.readers(viewer);
    const onTheWay = await this.onTheWay(readers, null);
    const written = await this.known.of(readers, mostUnread, { unread: true });
    const found = merged(
      onTheWay.filter(({ recalled }) => !recalled),
      written,
    );
    const copies = await this.listed(readers, found.slice(0, 1));
    const [newest] = await this.views.rows(copies);
    return { unread: Math.min(found.length, mostUnread), newest: newest ?? null };
  }

  /** Asked before what is written down is read: whoever is written down in between is in both, never in neither. */
  private async onTheWay(
    readers: readonly Reader[],
    after: Place | null,
  ): Promise<(Known & { recalled: boolean })[]> {
    const meant = await this.spreading.among(readers.map(({ memberId }) => memberId));
    return meant
      .filter(one => one.notice.replacedBy === null && isTheirs(readers, one))
      .map(({ notice, memberId }) => ({
        noticeId: notice.id,
        memberId,
        row: null,
        recalled: notice.recalledAt !== null,
      }))
      .filter(place => !after || inOrder(after, place) < 0);
  }

  private async listed(readers: readonly Reader[], page: readonly Known[]): Promise<Listed[]> {
    const ids = [...new Set(page.map(({ noticeId }) => noticeId))];
    const notices = ids.length ? await this.dataSource.manager.findBy(Notice, { id: In(ids) }) : [];
    const byId = new Map(notices.map(notice => [notice.id, notice]));
    return page.flatMap(({ noticeId, memberId, row }) => {
      const notice = byId.get(noticeId);
      const elder = readers.find(reader => reader.memberId === memberId)?.elder ?? null;
      return notice ? [{ notice, elder, row }] : [];
    });
  }
}

function isTheirs(readers: readonly Reader[], { notice, memberId }: Meant): boolean {
  const elder = readers.find(reader => reader.memberId === memberId)?.elder;
  return !elder || notice.sentAt >= elder.since;
}

/** Newest first; of one notice to several people in the order of their ids. */
function inOrder(a: Place, b: Place): number {
  if (a.noticeId !== b.noticeId) return a.noticeId > b.noticeId ? -1 : 1;
  return a.memberId === b.memberId ? 0 : a.memberId < b.memberId ? -1 : 1;
}

const keyOf = ({ noticeId, memberId }: Place): string => `${noticeId} ${memberId}`;

/** Both in order, each once; what is written down is known better. */
function merged(onTheWay: readonly Known[], written: readonly Known[]): Known[] {
  const all = new Map([...onTheWay, ...written].map(known => [keyOf(known), known]));
  return [...all.values()].sort(inOrder);
}

function placeOf(cursor: string): { noticeId: Id; memberId: Id } {
  const [noticeId, memberId] = readCursor(cursor, 2) as [string, string];
  return { noticeId, memberId };
}
