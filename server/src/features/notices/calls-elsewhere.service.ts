import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { inSubtrees } from '../../db/paths.js';
import { MemberLookup } from '../members/member-lookup.service.js';
import { large } from './board-counts.rules.js';
import type { Tally } from './board-tally.service.js';
import { turn } from './calls.rules.js';
import { NoticeRecipient } from './notice-recipient.entity.js';

/** People to be rung up whom the viewer must leave to others; `toRing` of them have a number. */
export interface Elsewhere {
  readonly people: number;
  readonly toRing: number;
}

/** A district is a root: one key between two slashes. */
const isRoot = (path: string): boolean => path.split('/').length === 3;

/** A notice may have gone to people who are not, or not any more, in the part of the tree of who follows it. */
@Injectable()
export class CallsElsewhere {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lookup: MemberLookup,
  ) {}

  /**
   * Those who belong elsewhere now and whom nobody was asked to ring up. Seen from a whole district, of a large
   * notice: who belonged elsewhere at sending, since looking up a million people takes seconds.
   */
  async count(noticeId: Id, { recipients, call }: Tally, scopes: readonly string[]): Promise<Elsewhere> {
    if (call === 0) return { people: 0, toRing: 0 };
    const isWide = recipients > large && scopes.every(isRoot);
    const left = this.left(noticeId);
    const query = isWide
      ? this.sentElsewhere(left, scopes)
      : this.lookup.outsideOnly(left, 'copy.memberId', scopes);
    const rows = await query
      .select('copy.callTurn', 'callTurn')
      .addSelect('COUNT(*)', 'people')
      .groupBy('copy.callTurn')
      .getRawMany<{ callTurn: number; people: string | number }>();
    const sum = (some: typeof rows) => some.reduce((total, { people }) => total + Number(people), 0);
    return { people: sum(rows), toRing: sum(rows.filter(({ callTurn }) => callTurn < turn.wrongNumber)) };
  }

  /** Ranges of the board index: a step for each turn where there is nobody. */
  private sentElsewhere(
    query: SelectQueryBuilder<NoticeRecipient>,
    scopes: readonly string[],
  ): SelectQueryBuilder<NoticeRecipient> {
    const [within, params] = inSubtrees('copy.unitPath', scopes);
    const turns = Object.values(turn);
    query.andWhere(`copy.callTurn IN (:...turns) AND NOT ${within}`, { turns, ...params });
    return this.lookup.presentOnly(query, 'copy.memberId');
  }

  private left(noticeId: Id): SelectQueryBuilder<NoticeRecipient> {
    return this.dataSource.manager
      .createQueryBuilder(NoticeRecipient, 'copy')
      .where("copy.noticeId = :noticeId AND copy.standing = 'call'", { noticeId })
      .andWhere('(copy.callerId IS NULL OR copy.callTurn >= :last)', { last: turn.wrongNumber });
  }
}
