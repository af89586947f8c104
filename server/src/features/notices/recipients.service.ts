import { Injectable } from '@nestjs/common';
import type { Answer, Id, Recipient, Standing } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { BoardNotices } from './board-notices.service.js';
import { NoticeRecipient } from './notice-recipient.entity.js';
import { byBranch, inCallingOrder, type Order } from './recipients.order.js';
import { RecipientViews } from './recipients-views.service.js';

interface Wanted {
  readonly standing?: Standing;
  readonly answer?: Answer;
  readonly cursor?: string;
  readonly limit?: number;
}

const usualLimit = 50;

/** Who a notice went to, with names; who was archived since is left out. */
@Injectable()
export class Recipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: BoardNotices,
    private readonly lookup: MemberLookup,
    private readonly views: RecipientViews,
  ) {}

  async page(
    viewer: Viewer,
    noticeId: Id,
    wanted: Wanted,
  ): Promise<{ items: Recipient[]; next: string | null }> {
    await this.notices.expect(this.dataSource.manager, viewer, noticeId);
    const { rows, next } = await this.rows(noticeId, wanted);
    return { items: await this.views.recipients(viewer, rows), next };
  }

  /** One page of rows: by branch and name, those to be rung up in the order of calling. */
  async rows(
    noticeId: Id,
    { standing, answer, cursor, limit = usualLimit }: Wanted,
  ): Promise<{ rows: NoticeRecipient[]; next: string | null }> {
    const order: Order = standing === 'call' ? inCallingOrder : byBranch;
    const query = this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where('copy.noticeId = :noticeId', { noticeId })
      .limit(limit + 1);
    if (standing) query.andWhere('copy.standing = :standing', { standing });
    if (answer) query.andWhere('copy.answer = :answer', { answer });
    for (const column of order.columns) query.addOrderBy(`copy.${column}`);
    if (cursor) query.andWhere(...order.after(cursor));
    const found = await this.lookup.presentOnly(query, 'copy.memberId').getMany();
    const rows = found.slice(0, limit);
    const last = found.length > limit ? rows.at(-1) : undefined;
    return { rows, next: last ? order.cursorAt(last) : null };
  }
}
