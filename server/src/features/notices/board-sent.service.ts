import { Injectable } from '@nestjs/common';
import type { Id, NoticeCounts, SentNotice, UnitRef } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { inSubtrees } from '../../db/paths.js';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import { countLifeMs } from './board-counts.rules.js';
import { BoardCounts } from './board-counts.service.js';
import { Notice } from './notice.entity.js';

const pageSize = 20;

/** What was sent from an organizer's part of the tree. */
@Injectable()
export class SentNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly org: OrgService,
    private readonly counts: BoardCounts,
  ) {}

  /** Newest first; of one activity where it is named. Counts of more than 2,000 people may be a minute old. */
  async page(
    viewer: Viewer,
    { activityId, cursor }: { activityId?: Id; cursor?: string },
  ): Promise<{ items: SentNotice[]; next: string | null }> {
    const [where, params] = inSubtrees('notice.unitPath', scopesOf(viewer, 'organizer'));
    const query = this.dataSource.manager
      .createQueryBuilder(Notice, 'notice')
      .where(where, params)
      .orderBy('notice.id', 'DESC')
      .limit(pageSize + 1);
    if (activityId) query.andWhere('notice.activityId = :activityId', { activityId });
    if (cursor) query.andWhere('notice.id < :last', { last: readCursor(cursor, 1)[0] });
    const found = await query.getMany();
    const notices = found.slice(0, pageSize);
    const counts = await this.counts.of(notices, countLifeMs.list);
    const unit = await this.org.refs(notices.map(({ unitId }) => unitId));
    return {
      items: notices.map(notice =>
        toSent(notice, unit(notice.unitId), counts.get(notice.id) as NoticeCounts),
      ),
      next: found.length > pageSize ? cursorOf([(notices.at(-1) as Notice).id]) : null,
    };
  }
}

const toSent = (notice: Notice, from: UnitRef, counts: NoticeCounts): SentNotice => ({
  id: notice.id,
  kind: notice.kind,
  title: notice.content.title,
  from,
  importance: notice.content.importance,
  activityId: notice.activityId,
  sentAt: notice.sentAt.toISOString(),
  recalled: notice.recalledAt !== null,
  counts,
});
