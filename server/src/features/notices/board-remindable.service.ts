import { Injectable } from '@nestjs/common';
import { type Id, manyRemindable } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { WechatPhones } from '../accounts/wechat-phones.service.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import type { Tally } from './board-tally.service.js';
import { canBeRung } from './calls.rules.js';
import type { Notice } from './notice.entity.js';
import { kindsFor } from './push-kinds.rules.js';
import { PushReach } from './push-reach.service.js';
import { byReader, places } from './recipient-keys.js';

/** Up to so many unread are looked at one by one; of more, it is the phones with credit that are. */
const fewUnread = 20_000;

/** How many unread a reminder would reach by WeChat now. */
@Injectable()
export class BoardRemindable {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly phones: WechatPhones,
    private readonly lookup: MemberLookup,
    private readonly reach: PushReach,
  ) {}

  /** 1,000 stands for more; none once it has been sent or there is nothing left to say. */
  async count(notice: Notice, { pushed, call }: Pick<Tally, 'pushed' | 'call'>): Promise<number> {
    const unread = pushed + call;
    if (unread === 0 || notice.remindedAt || !canBeRung(notice, this.clock.now())) return 0;
    const templateIds = kindsFor(notice.kind, 'remind').flatMap(kind => this.reach.template(kind)?.id ?? []);
    if (templateIds.length === 0) return 0;
    const found: { memberId: Id }[] = await this.dataSource.query(
      `SELECT DISTINCT copy.memberId FROM ${unread > fewUnread ? this.fromCredits() : this.fromUnread()}
       WHERE copy.noticeId = ? AND copy.readVersion < ? AND copy.standing IN ('pushed', 'call')
       AND copy.push <> 'waiting' AND credit.templateId IN (${places(templateIds)}) AND credit.credits > 0
       AND ${this.lookup.isPresent('copy.memberId')} LIMIT ${manyRemindable}`,
      [notice.id, notice.version, ...templateIds],
    );
    return found.length;
  }

  private fromUnread(): string {
    const { inOrder } = this;
    return `notice_recipients copy ${inOrder} ${this.phones.on('phone.memberId = copy.memberId')}
      ${inOrder} push_credits credit ON credit.accountId = phone.id`;
  }

  /** Left to itself MariaDB goes through all unread, most of whom have no credit. */
  private fromCredits(): string {
    const { inOrder, dataSource } = this;
    return `push_credits credit ${inOrder} ${this.phones.on('phone.id = credit.accountId')}
      ${inOrder} notice_recipients copy ${byReader(dataSource)} ON copy.memberId = phone.memberId`;
  }

  /** A join in the order it is written. */
  private get inOrder(): string {
    return this.dataSource.options.type === 'better-sqlite3' ? 'CROSS JOIN' : 'STRAIGHT_JOIN';
  }
}
