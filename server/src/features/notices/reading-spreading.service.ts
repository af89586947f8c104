import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, IsNull, type SelectQueryBuilder } from 'typeorm';
import { MemberLookup, type Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { AudienceService } from './audience.service.js';
import { Notice } from './notice.entity.js';

/** Somebody a notice is meant for who has not been written down yet. */
export interface Meant {
  readonly notice: Notice;
  readonly memberId: Id;
}

/** More are never on their way at once in one part of the tree; each costs a question about its audience. */
const most = 20;

/** SQLite takes 32,766 parameters in one statement. */
const mostNamed = 4000;

/**
 * Notices whose recipients are still being written down: until then the audience itself is asked about the one
 * reader, so that a notice to a million people stands in every inbox at once.
 */
@Injectable()
export class Spreading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audiences: AudienceService,
    private readonly lookup: MemberLookup,
    private readonly people: MembersService,
  ) {}

  /** Who of these people is meant by what is on its way, the newest first; those written down already are left out. */
  async among(memberIds: readonly Id[]): Promise<Meant[]> {
    if (memberIds.length === 0) return [];
    const order = { id: 'DESC' } as const;
    const { manager } = this.dataSource;
    return this.meant(
      memberIds,
      await manager.find(Notice, { where: { spreadAt: IsNull() }, order, take: 200 }),
    );
  }

  /** Whether this notice is on its way to that person. */
  async isMeant(notice: Notice, memberId: Id): Promise<boolean> {
    return notice.spreadAt === null && (await this.meant([memberId], [notice])).length > 0;
  }

  private async meant(memberIds: readonly Id[], spreading: readonly Notice[]): Promise<Meant[]> {
    if (spreading.length === 0) return [];
    const people = [...(await this.people.byIds(memberIds)).values()];
    const notices = spreading.filter(notice => people.some(person => mayMean(notice, person))).slice(0, most);
    const found: Meant[] = [];
    for (const together of inStatements(notices)) found.push(...(await this.meantBy(memberIds, together)));
    return found;
  }

  private async meantBy(memberIds: readonly Id[], notices: readonly Notice[]): Promise<Meant[]> {
    const rows = await (await this.asked(memberIds, notices)).getRawMany<Record<string, string | number>>();
    return notices.flatMap((notice, index) =>
      rows
        .filter(row => Number(row[`meant${index}`]) === 1)
        .map(({ memberId }) => ({ notice, memberId: String(memberId) })),
    );
  }

  /** One question for several: a row for each person, with a column for each notice. */
  private async asked(
    memberIds: readonly Id[],
    notices: readonly Notice[],
  ): Promise<SelectQueryBuilder<Person>> {
    const { manager } = this.dataSource;
    const query = this.lookup
      .fitting(manager, ['member.id IN (:...readers)', { readers: [...memberIds] }])
      .select('member.id', 'memberId');
    for (const [index, { id, audience, sentAt }] of notices.entries()) {
      const [sql, params] = await this.audiences.where(manager, audience, { name: `n${index}x`, at: sentAt });
      query
        .addSelect(
          `CASE WHEN ${sql} AND member.createdAt <= :sent${index} AND NOT EXISTS (SELECT 1 FROM notice_recipients known WHERE known.noticeId = :notice${index} AND known.memberId = member.id) THEN 1 ELSE 0 END`,
          `meant${index}`,
        )
        .setParameters({ ...params, [`sent${index}`]: sentAt.getTime(), [`notice${index}`]: id });
    }
    return query;
  }
}

/** Nobody outside the sender's part of the tree is ever meant. */
const mayMean = ({ audience }: Notice, { unitPath }: Person): boolean =>
  audience.scopes.some(scope => unitPath.startsWith(scope));

/** As many as one statement holds; nearly always all of them. */
function inStatements(notices: readonly Notice[]): Notice[][] {
  const statements: Notice[][] = [];
  let room = 0;
  for (const notice of notices) {
    const names = namedBy(notice);
    if (names > room) {
      statements.push([]);
      room = mostNamed;
    }
    statements.at(-1)?.push(notice);
    room -= names;
  }
  return statements;
}

/** What an audience names takes one or two parameters each. */
const namedBy = ({ audience: { units, members, except } }: Notice): number =>
  1 + units.length + members.length + except.units.length + except.members.length;
