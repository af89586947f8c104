import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { inSubtrees, outermost } from '../../db/paths.js';
import { Member } from './member.entity.js';
import { MemberCounts } from './member-counts.service.js';

/** Where somebody belongs, and how old they are. */
export type Standing = Pick<Person, 'id' | 'name' | 'kind' | 'unitPath' | 'birth'>;

/** Somebody on the roster, as features above may read them. */
export type Person = Readonly<Member>;

/**
 * Condition "not archived" on a query's `member`. As a value, which no index has: SQLite would go through all who
 * are not, instead of those of a branch.
 */
export const present = '+ member.archivedAt IS NULL';

/** Finds people by where they belong; staff and the archived are not on any list of guests. */
@Injectable()
export class MemberLookup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly counts: MemberCounts,
  ) {}

  /** How many guests these parts of the tree hold; nobody counts twice. */
  countGuests(paths: readonly string[]): Promise<number> {
    return this.counts.total(paths);
  }

  /** Counts for many sets of paths at once; equal sets are counted once. */
  async countEach(sets: readonly (readonly string[])[]): Promise<number[]> {
    const counts = new Map<string, Promise<number>>();
    const keyOf = (paths: readonly string[]) => outermost(paths).sort().join();
    for (const paths of sets) {
      const key = keyOf(paths);
      if (!counts.has(key)) counts.set(key, this.countGuests(paths));
    }
    return Promise.all(sets.map(paths => counts.get(keyOf(paths)) as Promise<number>));
  }

  /** Guests of these parts of the tree, as `member`, for a feature above to narrow down and order. */
  guests(paths: readonly string[]): SelectQueryBuilder<Member> {
    return this.everybody(paths).andWhere("member.kind = 'member'");
  }

  /** Whoever a condition on `member` means; archived or not is for the condition to say. */
  fitting(
    manager: EntityManager,
    [where, params]: readonly [sql: string, params: Record<string, unknown>],
  ): SelectQueryBuilder<Member> {
    return manager.createQueryBuilder(Member, 'member').where(where, params);
  }

  /**
   * Leaves out rows of archived people, and of those who belong nowhere within `paths` now where these are given:
   * `column` holds the person's id in a query of a feature above.
   */
  presentOnly<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    column: string,
    paths?: readonly string[],
  ): SelectQueryBuilder<Row> {
    const [within, params] = paths ? inSubtrees('archived.unitPath', paths, 'within') : ['', {}];
    // An outer join by id (as a sum, archivedAt has no index), so that the database walks the rows in their order and
    // stops with the page.
    const gone = 'archived.archivedAt + 0 > 0';
    const unwanted = within ? `(${gone} OR NOT ${within})` : gone;
    return query
      .leftJoin(Member, 'archived', `archived.id = ${column} AND ${unwanted}`, params)
      .andWhere('archived.id IS NULL');
  }

  /** Leaves only rows of people who are not archived and belong nowhere within these parts of the tree now. */
  outsideOnly<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    column: string,
    paths: readonly string[],
  ): SelectQueryBuilder<Row> {
    const [within, params] = inSubtrees('member.unitPath', paths, 'within');
    const outside = `member.id = ${column} AND NOT ${within} AND ${present}`;
    return query.innerJoin(Member, 'member', outside, params);
  }

  /** Those of these people who are not archived, with no more than where they belong and how old they are. */
  async standings(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, Standing>> {
    const rows = ids.length
      ? await this.fitting(manager, [`member.id IN (:...ids) AND ${present}`, { ids: [...new Set(ids)] }])
          .select('member.id', 'id')
          .addSelect('member.name', 'name')
          .addSelect('member.kind', 'kind')
          .addSelect('member.unitPath', 'unitPath')
          .addSelect('member.birth', 'birth')
          .getRawMany<Standing>()
      : [];
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Names of these people, archived or not. */
  async names(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, string>> {
    const rows = ids.length
      ? await this.fitting(manager, ['member.id IN (:...ids)', { ids: [...new Set(ids)] }])
          .select('member.id', 'id')
          .addSelect('member.name', 'name')
          .getRawMany<{ id: Id; name: string }>()
      : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /**
   * Takes people's rows for this transaction alone, in one order, so that two that take some of the same people do
   * not wait for each other in a ring. SQLite has one writer at a time and needs nothing.
   */
  async hold(manager: EntityManager, ids: readonly Id[]): Promise<void> {
    if (ids.length === 0 || manager.connection.options.type === 'better-sqlite3') return;
    const wanted = [...new Set(ids)].sort();
    const places = wanted.map(() => '?').join(', ');
    await manager.query(`SELECT id FROM members WHERE id IN (${places}) ORDER BY id FOR UPDATE`, wanted);
  }

  /** Not archived, as a condition: `column` holds the person's id. */
  isPresent(column: string): string {
    return `NOT EXISTS (SELECT 1 FROM members archived WHERE archived.id = ${column} AND archived.archivedAt > 0)`;
  }

  /** Leaves only rows of archived people; see `presentOnly`. */
  archivedOnly<Row extends ObjectLiteral>(
    query: SelectQueryBuilder<Row>,
    column: string,
  ): SelectQueryBuilder<Row> {
    // As a comparison it is a range of the index on SQLite too.
    return query.innerJoin(Member, 'member', `member.id = ${column} AND member.archivedAt > 0`);
  }

  /** Guests and staff of these parts of the tree, as `member`. */
  everybody(paths: readonly string[]): SelectQueryBuilder<Member> {
    const [where, params] = inSubtrees('member.unitPath', paths);
    return this.dataSource.manager
      .createQueryBuilder(Member, 'member')
      .where(where, params)
      .andWhere(present);
  }
}
