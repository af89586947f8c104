import { Injectable } from '@nestjs/common';
import type { contract, Id, MemberRow, RequestOf } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { inSubtrees } from '../../db/paths.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Member } from './member.entity.js';
import { present } from './member-lookup.service.js';
import { MemberScope } from './member-scope.service.js';
import { MemberViews } from './member-views.service.js';
import { MembersService } from './members.service.js';
import { readSearch } from './names.rules.js';

type Wanted = RequestOf<typeof contract.members.list>['query'];

const usualLimit = 50;

/** The roster of an organizer's part of the tree, by branch and name. */
@Injectable()
export class MemberList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: MembersService,
    private readonly scope: MemberScope,
    private readonly views: MemberViews,
  ) {}

  async page(viewer: Viewer, wanted: Wanted): Promise<{ items: MemberRow[]; next: string | null }> {
    const limit = wanted.limit ?? usualLimit;
    const ids = await this.ids(await this.scope.paths(viewer, wanted.unitId), wanted, limit + 1);
    const found = await this.people.byIds(ids.slice(0, limit));
    const members = ids.slice(0, limit).flatMap(id => found.get(id) ?? []);
    const last = ids.length > limit ? members.at(-1) : undefined;
    return {
      items: await this.views.rows(members),
      next: last ? cursorOf([last.unitPath, last.name, last.id]) : null,
    };
  }

  /** The index alone says who is on the page: rows are read only of those. */
  private async ids(paths: readonly string[], wanted: Wanted, limit: number): Promise<Id[]> {
    const [where, params] = inSubtrees('member.unitPath', paths);
    const query = this.dataSource.manager
      .createQueryBuilder(Member, 'member')
      .select('member.id', 'id')
      .where(where, params)
      .andWhere(wanted.archived ? 'member.archivedAt IS NOT NULL' : present)
      .orderBy('member.unitPath')
      .addOrderBy('member.name')
      .addOrderBy('member.id')
      .limit(limit);
    if (wanted.search) query.andWhere(...matching(wanted.search));
    if (wanted.cursor) query.andWhere(...after(wanted.cursor));
    return (await query.getRawMany<{ id: Id }>()).map(({ id }) => id);
  }
}

type Condition = [sql: string, params: Record<string, string>];

function matching(search: string): Condition {
  const meant = readSearch(search);
  return 'digits' in meant
    ? ['(member.phoneLast4 = :digits OR member.landlineLast4 = :digits)', meant]
    : ['member.name >= :from AND member.name < :until', meant];
}

/** The bare lower bound keeps it one index range; a comparison of rows would read the whole index. */
function after(cursor: string): Condition {
  const [path, name, id] = readCursor(cursor, 3) as [string, string, string];
  const further =
    'member.unitPath > :lastPath OR member.name > :lastName OR (member.name = :lastName AND member.id > :lastId)';
  return [`member.unitPath >= :lastPath AND (${further})`, { lastPath: path, lastName: name, lastId: id }];
}
