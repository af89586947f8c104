import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { insertRows } from '../../db/insert-rows.js';
import { inSubtrees } from '../../db/paths.js';
import { Member } from './member.entity.js';
import { MemberTag } from './member-tag.entity.js';
import { MemberTies } from './member-ties.service.js';

/** More would not be a choice any more. */
const mostOffered = 200;

/** The office's words for people. */
@Injectable()
export class MemberTags {
  constructor(
    private readonly dataSource: DataSource,
    ties: MemberTies,
  ) {
    // Who has been given a tag is not removed as if they had never been there.
    ties.register(async (manager, memberIds) => [...(await this.of(memberIds, manager)).keys()]);
  }

  /**
   * Condition "has one of these tags" on a query's `member`; an empty list matches nobody.
   * @param name begins the names of its parameters, so that several fit into one query
   */
  having(tags: readonly string[], name: string): readonly [sql: string, params: Record<string, string>] {
    if (tags.length === 0) return ['1 = 0', {}];
    const params = Object.fromEntries(tags.map((tag, index) => [`${name}${index}`, tag]));
    const places = Object.keys(params).map(key => `:${key}`);
    return [
      `EXISTS (SELECT 1 FROM member_tags tagged WHERE tagged.memberId = member.id AND tagged.tag IN (${places.join(', ')}))`,
      params,
    ];
  }

  /** Tags of each of these people, in order; who has none is not in the map. */
  async of(
    memberIds: readonly Id[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<Id, string[]>> {
    const where = { memberId: In([...memberIds]) };
    const rows = memberIds.length ? await manager.find(MemberTag, { where, order: { tag: 'ASC' } }) : [];
    const tags = new Map<Id, string[]>();
    for (const { memberId, tag } of rows) tags.set(memberId, [...(tags.get(memberId) ?? []), tag]);
    return tags;
  }

  /** Tags in use in these parts of the tree, most used first; the archived are not counted. */
  async inUse(paths: readonly string[]): Promise<{ tag: string; members: number }[]> {
    const [where, params] = inSubtrees('member.unitPath', paths);
    const rows = await this.dataSource.manager
      .createQueryBuilder(MemberTag, 'tagged')
      .innerJoin(Member, 'member', 'member.id = tagged.memberId')
      .select('tagged.tag', 'tag')
      .addSelect('COUNT(*)', 'members')
      .where(where, params)
      .andWhere('member.archivedAt IS NULL')
      .groupBy('tagged.tag')
      .orderBy('COUNT(*)', 'DESC')
      .addOrderBy('tagged.tag')
      .limit(mostOffered)
      .getRawMany<{ tag: string; members: string | number }>();
    return rows.map(({ tag, members }) => ({ tag, members: Number(members) }));
  }

  /** Gives a person these tags and no others; two who do so at once come one after the other. */
  async replace(manager: EntityManager, memberId: Id, tags: readonly string[]): Promise<void> {
    await manager.update(Member, { id: memberId }, { id: memberId });
    await manager.delete(MemberTag, { memberId });
    await insertRows(
      manager,
      MemberTag,
      tags.map(tag => ({ memberId, tag })),
    );
  }
}
