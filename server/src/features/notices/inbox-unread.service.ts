import { Injectable } from '@nestjs/common';
import type { contract, ResponseOf } from '@wanqing/shared';
import type { Viewer } from '../../kernel/viewer.js';
import { CallsOfCaller } from './calls-mine.service.js';
import { Inbox } from './inbox.service.js';

/** What waits for somebody who opens the product. */
@Injectable()
export class Unread {
  constructor(
    private readonly inbox: Inbox,
    private readonly calls: CallsOfCaller,
  ) {}

  async of(viewer: Viewer): Promise<ResponseOf<typeof contract.notices.unread>> {
    return {
      ...(await this.inbox.unread(viewer)),
      calls: viewer.member ? await this.calls.countOpen(viewer.member.id) : 0,
    };
  }
}
