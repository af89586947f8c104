import { Injectable } from '@nestjs/common';
import type { Id, Recipient } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import { BoardNotices } from './board-notices.service.js';
import { RecipientPages, type WantedPeople } from './recipients-pages.service.js';
import { RecipientViews } from './recipients-views.service.js';

/** Who a notice went to, with names. */
@Injectable()
export class Recipients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: BoardNotices,
    private readonly pages: RecipientPages,
    private readonly views: RecipientViews,
  ) {}

  async page(
    viewer: Viewer,
    noticeId: Id,
    wanted: WantedPeople,
  ): Promise<{ items: Recipient[]; next: string | null }> {
    await this.notices.expect(this.dataSource.manager, viewer, noticeId);
    const { rows, next } = await this.pages.of(noticeId, wanted);
    return { items: await this.views.recipients(viewer, rows), next };
  }
}
