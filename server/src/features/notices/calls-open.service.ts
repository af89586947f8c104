import { Injectable } from '@nestjs/common';
import { type Id, mostSharedCalls, type NoticeForOrganizer } from '@wanqing/shared';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import type { Tally } from './board-tally.service.js';
import { canBeRung, turn } from './calls.rules.js';
import { CallsElsewhere } from './calls-elsewhere.service.js';
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
    private readonly elsewhere: CallsElsewhere,
  ) {}

  /**
   * How many each caller has left, the busiest first, and those of the viewer's part of the tree that are shared out
   * to nobody yet (`caller` null); `elsewhere` as in the contract.
   */
  async shown(
    viewer: Viewer,
    notice: Notice,
    tally: Tally,
  ): Promise<Pick<NoticeForOrganizer, 'calls' | 'elsewhere'>> {
    if (!canBeRung(notice, this.clock.now())) return { calls: [], elsewhere: 0 };
    const shared = await this.shared(notice.id);
    const elsewhere = await this.elsewhere.count(notice.id, tally, scopesOf(viewer, 'organizer'));
    const asked = [...shared.values()].reduce((sum, people) => sum + people, 0);
    const left: Counted[] = [...shared, [null, tally.toRing - asked - elsewhere.toRing]];
    const callers = await this.people.byIds([...shared.keys()]);
    return {
      calls: left
        .filter(([, people]) => people > 0)
        .sort(byMost)
        .map(([id, open]) => ({
          caller: id === null ? null : { id, name: callers.get(id)?.name ?? '' },
          open,
        })),
      elsewhere: elsewhere.people,
    };
  }

  private async shared(noticeId: Id): Promise<Map<Id, number>> {
    const rows = await this.assigned(this.dataSource.manager, noticeId)
      .andWhere('copy.callTurn < :last', { last: turn.wrongNumber })
      .select('copy.callerId', 'callerId')
      .addSelect('COUNT(*)', 'people')
      .groupBy('copy.callerId')
      .getRawMany<{ callerId: Id; people: string | number }>();
    return new Map(rows.map(({ callerId, people }) => [callerId, Number(people)]));
  }

  /** Who was asked to be rung up by somebody, within these parts of the tree. */
  async assignedIds(manager: EntityManager, noticeId: Id, within: readonly string[]): Promise<Id[]> {
    const rows = await this.assigned(manager, noticeId, within)
      .select('copy.memberId', 'memberId')
      .getRawMany<{ memberId: Id }>();
    return rows.map(({ memberId }) => memberId);
  }

  /**
   * The next to ring up for whom there is a number, within these parts of the tree, `mostSharedCalls` at most: by
   * branch and name.
   */
  async next(manager: EntityManager, noticeId: Id, within: readonly string[]): Promise<Id[]> {
    const query = manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where('copy.noticeId = :noticeId', { noticeId })
      .andWhere("copy.standing = 'call' AND copy.callTurn < :last", { last: turn.wrongNumber })
      .select(['copy.memberId', 'copy.unitPath', 'copy.name', 'copy.noticeId'])
      .orderBy('copy.callTurn')
      .addOrderBy('copy.unitPath')
      .addOrderBy('copy.name')
      .addOrderBy('copy.memberId')
      .limit(mostSharedCalls);
    const rows = await this.lookup.presentOnly(query, 'copy.memberId', within).getMany();
    return rows.sort(byBranch).map(({ memberId }) => memberId);
  }

  /** As `copy`: not reached, with a caller; few of those of a large notice. */
  private assigned(
    manager: EntityManager,
    noticeId: Id,
    within?: readonly string[],
  ): SelectQueryBuilder<NoticeRecipient> {
    const query = manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .useIndex('ix_notice_recipients_caller')
      .where("copy.callerId > '' AND copy.noticeId = :noticeId AND copy.standing = 'call'", { noticeId });
    return this.lookup.presentOnly(query, 'copy.memberId', within);
  }
}

type Counted = [callerId: Id | null, people: number];

const byMost = ([a, most]: Counted, [b, least]: Counted): number =>
  least - most || ((a ?? '') < (b ?? '') ? -1 : 1);

type Place = Pick<NoticeRecipient, 'unitPath' | 'name' | 'memberId'>;

const byBranch = (a: Place, b: Place): number =>
  compare(a.unitPath, b.unitPath) || compare(a.name, b.name) || compare(a.memberId, b.memberId);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
