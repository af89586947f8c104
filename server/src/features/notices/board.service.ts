import { Injectable } from '@nestjs/common';
import type { Id, NoticeForOrganizer } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { BoardCounts } from './board-counts.service.js';
import { BoardNotices } from './board-notices.service.js';
import { BoardReminders } from './board-reminders.service.js';
import { OpenCalls } from './calls-open.service.js';
import { NoticeViews } from './notice-views.service.js';

/** How far one notice has come. */
@Injectable()
export class Board {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: BoardNotices,
    private readonly views: NoticeViews,
    private readonly counts: BoardCounts,
    private readonly calls: OpenCalls,
    private readonly reminders: BoardReminders,
  ) {}

  async show(viewer: Viewer, noticeId: Id): Promise<NoticeForOrganizer> {
    const notice = await this.notices.expect(this.dataSource.manager, viewer, noticeId);
    const counts = (await this.counts.of([notice])).get(notice.id);
    return {
      ...(await this.views.shown(notice)),
      audience: notice.audienceWords,
      lateJoiners: notice.lateUntil !== null,
      spreading: notice.spreadAt === null,
      counts: counts as NoticeForOrganizer['counts'],
      remindedAt: notice.remindedAt?.toISOString() ?? null,
      remindable: await this.reminders.remindable(notice),
      calls: await this.calls.byCaller(notice),
    };
  }
}
