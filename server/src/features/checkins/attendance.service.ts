import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Attendance } from '../activities/attendance.js';
import { CheckIn } from './check-in.entity.js';

/** Tells activities who came. */
@Injectable()
export class AttendanceService extends Attendance {
  constructor(private readonly dataSource: DataSource) {
    super();
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
