import { Injectable } from '@nestjs/common';
import type { Arrival, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { CheckIn } from './check-in.entity.js';

export interface PageQuery {
  cursor?: string;
  limit?: number;
}

/** Who came, the latest first. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly doors: DoorsService,
    private readonly members: MembersService,
    private readonly org: OrgService,
  ) {}

  async list(viewer: Viewer, sessionId: Id, { cursor, limit = 50 }: PageQuery) {
    await this.doors.expectCovered(viewer, 'desk', sessionId);
    return this.page(sessionId, limit, cursor);
  }

  /** The caller has checked that the viewer may. */
  async page(
    sessionId: Id,
    limit: number,
    cursor?: string,
  ): Promise<{ items: Arrival[]; next: string | null }> {
    const query = this.dataSource.manager
      .createQueryBuilder(CheckIn, 'checkIn')
      .where('checkIn.sessionId = :sessionId AND checkIn.activeMemberId IS NOT NULL', { sessionId })
      .orderBy('checkIn.at', 'DESC')
      .addOrderBy('checkIn.id', 'DESC')
      .take(limit + 1);
    if (cursor) {
      const [at, id] = readCursor(cursor, 2);
      query.andWhere('(checkIn.at < :at OR (checkIn.at = :at AND checkIn.id < :id))', {
        at: numberKey(at),
        id,
      });
    }
    const found = await query.getMany();
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return {
      items: await this.toArrivals(items),
      next: last ? cursorOf([String(last.at.getTime()), last.id]) : null,
    };
  }

  private async toArrivals(checkIns: readonly CheckIn[]): Promise<Arrival[]> {
    const people = await this.members.byIds(
      checkIns.flatMap(({ memberId, attendantId }) => [memberId, ...(attendantId ? [attendantId] : [])]),
    );
    const unit = await this.org.refs([...people.values()].map(({ unitId }) => unitId));
    return checkIns.map(checkIn => {
      const person = people.get(checkIn.memberId);
      return {
        checkInId: checkIn.id,
        memberId: checkIn.memberId,
        name: person?.name ?? '',
        branch: person ? unit(person.unitId).name : '',
        at: checkIn.at.toISOString(),
        method: checkIn.method,
        by: checkIn.attendantId ? (people.get(checkIn.attendantId)?.name ?? '') : null,
        invited: checkIn.invited,
      };
    });
  }
}
