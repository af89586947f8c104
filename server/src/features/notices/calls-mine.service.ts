import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { doneMs } from './calls.rules.js';
import { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** More than anybody rings up in a day; the others come up as these are done. */
const mostOpen = 100;
const mostDone = 50;

/** Whom somebody was asked to ring up. */
@Injectable()
export class CallsOfCaller {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly lookup: MemberLookup,
  ) {}

  /** Open ones in the order of calling, the newest notice first; then those of the last day, the latest first. */
  async rows(callerId: Id): Promise<NoticeRecipient[]> {
    return [...(await this.open(callerId)), ...(await this.done(callerId))];
  }

  /** How many are open. */
  countOpen(callerId: Id): Promise<number> {
    return this.openOf(callerId).getCount();
  }

  private open(callerId: Id): Promise<NoticeRecipient[]> {
    return this.openOf(callerId)
      .orderBy('copy.noticeId', 'DESC')
      .addOrderBy('copy.callTurn')
      .addOrderBy('copy.unitPath')
      .addOrderBy('copy.name')
      .addOrderBy('copy.memberId')
      .limit(mostOpen)
      .getMany();
  }

  private done(callerId: Id): Promise<NoticeRecipient[]> {
    return this.of(callerId)
      .andWhere("copy.standing <> 'call' AND copy.calledAt >= :since")
      .setParameter('since', this.clock.now().getTime() - doneMs)
      .orderBy('copy.calledAt', 'DESC')
      .addOrderBy('copy.noticeId', 'DESC')
      .addOrderBy('copy.memberId')
      .limit(mostDone)
      .getMany();
  }

  private openOf(callerId: Id): SelectQueryBuilder<NoticeRecipient> {
    return this.of(callerId)
      .andWhere("copy.standing = 'call' AND (notice.overAt IS NULL OR notice.overAt > :now)")
      .setParameter('now', this.clock.now().getTime());
  }

  private of(callerId: Id): SelectQueryBuilder<NoticeRecipient> {
    const query = this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .innerJoin(Notice, 'notice', 'notice.id = copy.noticeId')
      .where('copy.callerId = :callerId', { callerId })
      .andWhere('notice.recalledAt IS NULL AND notice.replacedBy IS NULL');
    return this.lookup.presentOnly(query, 'copy.memberId');
  }
}
