import { Injectable } from '@nestjs/common';
import { dayOf, type Id, type MissingPerson } from '@wanqing/shared';
import { cursorOf, readCursor } from '../../db/cursor.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { ListsService } from '../activities/lists.service.js';
import { AuditService } from '../audit/audit.service.js';
import { ageOn } from '../members/age.rules.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import type { PageQuery } from './arrivals.service.js';
import { CheckIn } from './check-in.entity.js';

/** Guests who have not come, by branch and name. */
@Injectable()
export class MissingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly lists: ListsService,
    private readonly members: MembersService,
    private readonly org: OrgService,
    private readonly audit: AuditService,
  ) {}

  /** With their numbers, hence on record. */
  async list(
    viewer: Viewer,
    sessionId: Id,
    { cursor, limit = 50 }: PageQuery,
  ): Promise<{ items: MissingPerson[]; next: string | null }> {
    const door = await this.doors.expectCovered(viewer, 'organizer', sessionId);
    const { people, next } = await this.page(door, limit, cursor);
    const unit = await this.org.refs(people.map(({ unitId }) => unitId));
    const today = dayOf(this.clock.now());
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        action: 'checkins.missing',
        subjectId: sessionId,
        unitPath: door.activity.unitPath,
        detail: { people: people.length },
      }),
    );
    const items = people.map(person => ({
      memberId: person.id,
      name: person.name,
      branch: unit(person.unitId).name,
      age: ageOn(person.birth, today),
      phoneNote: person.phoneNote,
      ...this.members.phonesOf(person),
    }));
    return { items, next };
  }

  /** One page of people as they are stored; the caller has checked that the viewer may. */
  async page(
    door: SessionDoor,
    limit: number,
    cursor?: string,
  ): Promise<{ people: Person[]; next: string | null }> {
    const query = this.lists.people(door);
    const came = query
      .subQuery()
      .select('1')
      .from(CheckIn, 'checkIn')
      .where('checkIn.sessionId = :sessionId AND checkIn.activeMemberId = member.id')
      .getQuery();
    query
      .andWhere(`NOT EXISTS ${came}`, { sessionId: door.session.id })
      .orderBy('member.unitPath')
      .addOrderBy('member.name')
      .addOrderBy('member.id')
      .take(limit + 1);
    if (cursor) {
      const [path, name, id] = readCursor(cursor, 3);
      query.andWhere(
        `(member.unitPath > :path OR (member.unitPath = :path AND
          (member.name > :name OR (member.name = :name AND member.id > :id))))`,
        { path, name, id },
      );
    }
    const found = await query.getMany();
    const people = found.slice(0, limit);
    const last = found.length > limit ? people.at(-1) : undefined;
    return { people, next: last ? cursorOf([last.unitPath, last.name, last.id]) : null };
  }
}
