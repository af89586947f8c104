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
    const open = await this.counted(this.of(this.dataSource.manager, notice.id));
    // Few are archived: counting them apart spares a look at the roster for each of the others.
    const archived = await this.counted(
      this.lookup.archivedOnly(this.of(this.dataSource.manager, notice.id), 'copy.memberId'),
    );
    for (const [callerId, people] of archived) open.set(callerId, (open.get(callerId) ?? 0) - people);
    const left = [...open].filter(([, people]) => people > 0).sort(byMost);
    const callers = await this.people.byIds(left.flatMap(([callerId]) => callerId ?? []));
    return left.map(([callerId, people]) => ({
      caller: callerId ? { id: callerId, name: callers.get(callerId)?.name ?? '' } : null,
      open: people,
    }));
  }

  private async counted(calls: SelectQueryBuilder<NoticeRecipient>): Promise<Map<Id | null, number>> {
    const rows = await calls
      .select('copy.callerId', 'callerId')
      .addSelect('COUNT(*)', 'people')
      .groupBy('copy.callerId')
      .getRawMany<{ callerId: Id | null; people: string | number }>();
    return new Map(rows.map(({ callerId, people }) => [callerId, Number(people)]));
  }

  /** Whom there is a number to ring for, by branch and name. */
  async memberIds(manager: EntityManager, noticeId: Id): Promise<Id[]> {
    const rows = await this.lookup
      .presentOnly(this.of(manager, noticeId), 'copy.memberId')
      .select('copy.memberId', 'memberId')
      .orderBy('copy.unitPath')
      .addOrderBy('copy.name')
      .addOrderBy('copy.memberId')
      .getRawMany<{ memberId: Id }>();
    return rows.map(({ memberId }) => memberId);
  }

  /** As `copy`: not reached yet, with a number that is not known to be wrong; the archived among them. */
  private of(manager: EntityManager, noticeId: Id): SelectQueryBuilder<NoticeRecipient> {
    return manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where("copy.noticeId = :noticeId AND copy.standing = 'call' AND copy.callTurn < :last", {
        noticeId,
        last: turn.wrongNumber,
      });
  }
}

type Counted = [callerId: Id | null, people: number];

const byMost = ([a, most]: Counted, [b, least]: Counted): number =>
  least - most || ((a ?? '') < (b ?? '') ? -1 : 1);
