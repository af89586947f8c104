import { Injectable } from '@nestjs/common';
import type { DrawForOrganizer, Id } from '@wanqing/shared';
import { IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Draw } from './draw.entity.js';
import { DrawsService } from './draws.service.js';
import { Placing } from './placing.service.js';

/** Makes a draw public: seats, notices and the seed, all of it or nothing. */
@Injectable()
export class DrawPublishing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly draws: DrawsService,
    private readonly placing: Placing,
    private readonly audit: AuditService,
  ) {}

  /** Once more is fine: seats are given and people told once. */
  async publish(viewer: Viewer, id: Id): Promise<DrawForOrganizer> {
    await this.transactions.run(async manager => {
      const draw = await this.draws.hold(manager, viewer, id);
      if (!draw.drawnAt) throw new DomainError('DRAW_NOT_DONE');
      if (draw.publishedAt) return;
      const published = { publishedAt: this.clock.now(), version: draw.version + 1 };
      // First, so that the seats know the draw for published.
      await manager.update(Draw, { id, publishedAt: IsNull() }, published);
      await this.placing.giveOut(manager, draw);
      const { unitPath } = draw;
      await this.audit.record(manager, viewer, { action: 'lottery.publish', subjectId: id, unitPath });
    });
    return this.draws.show(viewer, id);
  }
}
