import { Injectable } from '@nestjs/common';
import type { Id, NoticeForOrganizer } from '@wanqing/shared';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { canBeRung, turn } from './calls.rules.js';
import type { Notice } from './notice.entity.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** Calls that are still to be made. */
@Injectable()
export class OpenCalls {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly lookup: MemberLookup,
    private readonly people: MembersService,
  ) {}

  /** How many each caller has left, the busiest first; shared out to nobody yet: `caller` null. */
  async byCaller(notice: Notice): Promise<NoticeForOrganizer['calls']> {
    if (!canBeRung(notice, this.clock.now())) return [];
    const rows = await this.of(this.dataSource.manager, notice.id)
      .select('copy.callerId', 'callerId')
      .addSelect('COUNT(*)', 'open')
      .groupBy('copy.callerId')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('copy.callerId')
      .getRawMany<{ callerId: Id | null; open: string | number }>();
    const callers = await this.people.byIds(rows.flatMap(({ callerId }) => callerId ?? []));
    return rows.map(({ callerId, open }) => ({
      caller: callerId ? { id: callerId, name: callers.get(callerId)?.name ?? '' } : null,
      open: Number(open),
    }));
  }

  /** Whom there is a number to ring for, by branch and name. */
  async memberIds(manager: EntityManager, noticeId: Id): Promise<Id[]> {
    const rows = await this.of(manager, noticeId)
      .select('copy.memberId', 'memberId')
      .orderBy('copy.unitPath')
      .addOrderBy('copy.name')
      .addOrderBy('copy.memberId')
      .getRawMany<{ memberId: Id }>();
    return rows.map(({ memberId }) => memberId);
  }

  /** As `copy`: not reached yet, not archived, with a number that is not known to be wrong. */
  private of(manager: EntityManager, noticeId: Id): SelectQueryBuilder<NoticeRecipient> {
    const query = manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where("copy.noticeId = :noticeId AND copy.standing = 'call' AND copy.callTurn < :last", {
        noticeId,
        last: turn.wrongNumber,
      });
    return this.lookup.presentOnly(query, 'copy.memberId');
  }
}
