import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, type Viewer } from '../../kernel/viewer.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { AuditService } from '../audit/audit.service.js';
import { CheckIn } from './check-in.entity.js';
import { attendantMayUndo } from './door.rules.js';
import { TallyService } from './tally.service.js';

/** Takes a check-in back; the row stays, and the person can be checked in again. */
@Injectable()
export class UndoService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly doors: DoorsService,
    private readonly tally: TallyService,
    private readonly audit: AuditService,
  ) {}

  async undo(viewer: Viewer, checkInId: Id, reason: string): Promise<{ came: number }> {
    const checkIn = await expectFound(this.dataSource.manager, CheckIn, checkInId);
    const door = await this.doors.expectCovered(viewer, 'desk', checkIn.sessionId);
    await this.transactions.run(manager => this.undoIn(manager, viewer, door, checkIn, reason));
    return { came: await this.tally.came(checkIn.sessionId) };
  }

  private async undoIn(
    manager: EntityManager,
    viewer: Viewer,
    { activity, session }: SessionDoor,
    { id, memberId, createdAt }: CheckIn,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    const { affected } = await manager.update(
      CheckIn,
      { id, undoneAt: IsNull() },
      { activeMemberId: null, undoneAt: now, undoneBy: viewer.member?.id ?? null, undoReason: reason },
    );
    if (!affected) throw new DomainError('ALREADY_UNDONE');
    if (!covers(viewer, 'organizer', activity.unitPath) && !attendantMayUndo(createdAt, now))
      throw new DomainError('UNDO_TOO_LATE');
    await this.audit.record(manager, viewer, {
      action: 'checkins.undo',
      subjectId: memberId,
      unitPath: activity.unitPath,
      detail: { checkInId: id, sessionId: session.id },
    });
  }
}
