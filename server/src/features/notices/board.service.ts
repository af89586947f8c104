import { Injectable } from '@nestjs/common';
import type { Id, NoticeForOrganizer } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { countLifeMs } from './board-counts.rules.js';
import { BoardCounts } from './board-counts.service.js';
import { BoardNotices } from './board-notices.service.js';
import { BoardRemindable } from './board-remindable.service.js';
import type { Tally } from './board-tally.service.js';
import { OpenCalls } from './calls-open.service.js';
import { isOver } from './notice.rules.js';
import { NoticeViews } from './notice-views.service.js';

/** How far one notice has come. */
@Injectable()
export class Board {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
    private readonly views: NoticeViews,
    private readonly counts: BoardCounts,
    private readonly calls: OpenCalls,
    private readonly reminders: BoardRemindable,
  ) {}

  /** Counts of more than 2,000 people may be ten seconds old; all others are exact. */
  async show(viewer: Viewer, noticeId: Id): Promise<NoticeForOrganizer> {
    const notice = await this.notices.expect(this.dataSource.manager, viewer, noticeId);
    const counts = (await this.counts.of([notice], countLifeMs.board)).get(noticeId) as Tally;
    return {
      ...(await this.views.shown(notice)),
      audience: notice.audienceWords,
      lateJoiners: notice.lateUntil !== null,
      spreading: notice.spreadAt === null,
      over: notice.replacedBy !== null || isOver(notice, this.clock.now()),
      counts,
      remindedAt: notice.remindedAt?.toISOString() ?? null,
      remindable: await this.reminders.count(notice, counts),
      ...(await this.calls.shown(viewer, notice, counts)),
    };
  }
}
