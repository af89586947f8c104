import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { isDuplicate } from '../../../db/faults.js';
import { Transactions } from '../../../db/transactions.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { AuditService, type Recorded } from '../../audit/audit.service.js';
import type { Act, Join, Moved } from '../seats/move.js';
import { Seats } from '../seats/seats.service.js';

const triesOnDuplicate = 3;

/** What staff do for people: the move and its entry in the audit log, both or neither. */
@Injectable()
export class StaffMoves {
  constructor(
    private readonly transactions: Transactions,
    private readonly seats: Seats,
    private readonly audit: AuditService,
  ) {}

  /** Again where the same request came twice at once: the first answer can be read by then. */
  async move(viewer: Viewer, activityId: Id, move: Join | Act, recorded: Recorded): Promise<Moved> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.once(viewer, activityId, move, recorded);
      } catch (error) {
        if (!isDuplicate(error) || tries >= triesOnDuplicate) throw error;
      }
    }
  }

  private once(viewer: Viewer, activityId: Id, move: Join | Act, recorded: Recorded): Promise<Moved> {
    return this.transactions.run(async manager => {
      const [moved] = (await this.seats.moveIn(manager, activityId, [move])) as [Moved];
      if (!moved.ok || moved.repeated) return moved;
      const detail = { ...recorded.detail, activityId, signupId: moved.signup?.id };
      await this.audit.record(manager, viewer, { ...recorded, detail });
      return moved;
    });
  }
}
