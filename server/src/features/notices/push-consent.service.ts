import { Injectable } from '@nestjs/common';
import type { contract, Id, PushView, RequestOf } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import { Credits } from './credits.service.js';

type Report = RequestOf<typeof contract.notices.reportPush>['body'];

/** What a phone may be asked to accept, and what its owner answered. */
@Injectable()
export class PushConsent {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly phones: WechatPhones,
    private readonly credits: Credits,
  ) {}

  async view({ accountId }: Viewer): Promise<PushView> {
    const { manager } = this.dataSource;
    return {
      kinds: (await this.isPhone(manager, accountId)) ? await this.credits.left(manager, accountId) : [],
    };
  }

  /** The same request once more changes nothing. */
  async report(viewer: Viewer, { answers, requestKey }: Report): Promise<PushView> {
    const { accountId } = viewer;
    await this.transactions.run(async manager => {
      if (await this.isPhone(manager, accountId))
        await this.credits.reported(manager, accountId, answers, this.clock.now(), requestKey);
    });
    return this.view(viewer);
  }

  /** Only WeChat has messages to accept. */
  private async isPhone(manager: EntityManager, accountId: Id): Promise<boolean> {
    return (await this.phones.byIds(manager, [accountId])).has(accountId);
  }
}
