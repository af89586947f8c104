import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Attendance } from '../activities/attendance.js';
import { MemberTies } from '../members/member-ties.service.js';
import { CheckIn } from './check-in.entity.js';

/** Tells activities who came, and the roster who is on record for it. */
@Injectable()
export class AttendanceService extends Attendance {
  constructor(
    private readonly dataSource: DataSource,
    ties: MemberTies,
  ) {
    super();
    ties.register((manager, memberIds) => this.everCame(manager, memberIds));
  }

  /** Those of these people who have ever checked in, undone or not. */
  private async everCame(manager: EntityManager, memberIds: readonly string[]): Promise<string[]> {
    const found = await manager.find(CheckIn, {
      where: { memberId: In([...memberIds]) },
      select: { memberId: true },
    });
    return found.map(({ memberId }) => memberId);
  }

  override async cameAt(memberId: string, sessionIds: readonly string[]): Promise<Map<string, Date>> {
    if (sessionIds.length === 0) return new Map();
    const came = await this.dataSource.manager.findBy(CheckIn, {
      activeMemberId: memberId,
      sessionId: In([...sessionIds]),
    });
    return new Map(came.map(checkIn => [checkIn.sessionId, checkIn.at]));
  }

  override isUsed(manager: EntityManager, sessionIds: readonly string[]): Promise<boolean> {
    return manager.existsBy(CheckIn, { sessionId: In([...sessionIds]) });
  }
}
