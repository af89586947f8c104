import { Injectable } from '@nestjs/common';
import type { CallTask, Id } from '@wanqing/shared';
import { DataSource, In } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { memberOf, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { BoardNotices } from './board-notices.service.js';
import { canBeRung } from './calls.rules.js';
import { CallsOfCaller } from './calls-mine.service.js';
import { CallTasks } from './calls-tasks.service.js';
import { Notice } from './notice.entity.js';
import type { NoticeRecipient } from './notice-recipient.entity.js';
import { RecipientPages } from './recipients-pages.service.js';

interface Wanted {
  readonly cursor?: string;
  readonly limit?: number;
}

/** Whom to ring up, with numbers; every look at them is on record. */
@Injectable()
export class Calls {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly notices: BoardNotices,
    private readonly recipients: RecipientPages,
    private readonly mine: CallsOfCaller,
    private readonly tasks: CallTasks,
  ) {}

  /**
   * Everybody of the viewer's part of the tree who is neither reached nor archived, in the order of calling; nobody
   * once there is nothing to tell.
   */
  async page(
    viewer: Viewer,
    noticeId: Id,
    wanted: Wanted,
  ): Promise<{ items: CallTask[]; next: string | null }> {
    const notice = await this.notices.expect(this.dataSource.manager, viewer, noticeId);
    if (!canBeRung(notice, this.clock.now())) return { items: [], next: null };
    const within = scopesOf(viewer, 'organizer');
    const { rows, next } = await this.recipients.of(noticeId, { ...wanted, standing: 'call', within });
    return { items: await this.shown(viewer, rows, [notice]), next };
  }

  /** The calls the viewer was asked to make: whoever it is, no role is needed for it. */
  async ofViewer(viewer: Viewer): Promise<CallTask[]> {
    const rows = await this.mine.rows(memberOf(viewer).id);
    const ids = [...new Set(rows.map(({ noticeId }) => noticeId))];
    return this.shown(
      viewer,
      rows,
      ids.length ? await this.dataSource.manager.findBy(Notice, { id: In(ids) }) : [],
    );
  }

  /** Put on record before anything is shown. */
  private async shown(
    viewer: Viewer,
    rows: readonly NoticeRecipient[],
    notices: readonly Notice[],
  ): Promise<CallTask[]> {
    if (rows.length > 0) await this.record(viewer, rows, notices);
    return this.tasks.of(viewer, rows, new Map(notices.map(notice => [notice.id, notice])));
  }

  private async record(
    viewer: Viewer,
    rows: readonly NoticeRecipient[],
    notices: readonly Notice[],
  ): Promise<void> {
    await this.transactions.run(async manager => {
      for (const notice of notices) {
        const memberIds = rows
          .filter(({ noticeId }) => noticeId === notice.id)
          .map(({ memberId }) => memberId);
        await this.notices.record(manager, viewer, notice, 'calls', { people: memberIds.length, memberIds });
      }
    });
  }
}
