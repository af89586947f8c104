import { Injectable } from '@nestjs/common';
import type { DrawForOrganizer, DrawInput, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { OrgService } from '../org/org.service.js';
import { DrawPlans } from '../signups/plans/draw-plans.service.js';
import { Draw } from './draw.entity.js';
import { expectTimes } from './draw-state.rules.js';
import { DrawsService } from './draws.service.js';

/** An organizer makes a draw and changes it, as long as it has not been drawn. */
@Injectable()
export class DrawEditing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly draws: DrawsService,
    private readonly plans: DrawPlans,
    private readonly audit: AuditService,
  ) {}

  async create(viewer: Viewer, input: DrawInput): Promise<DrawForOrganizer> {
    const id = await this.transactions.run(async manager => {
      const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
      const draw = await this.draws.insert(manager, unit, input);
      await this.record(manager, viewer, draw, 'lottery.create');
      return draw.id;
    });
    return this.draws.show(viewer, id);
  }

  /** Sign-up for its courses follows its times. */
  async update(
    viewer: Viewer,
    id: Id,
    { version, ...input }: DrawInput & { version: number },
  ): Promise<DrawForOrganizer> {
    await this.transactions.run(async manager => {
      const draw = await this.draws.hold(manager, viewer, id);
      const unit = await this.org.expectOrganized(manager, viewer, input.unitId);
      if (draw.drawnAt) throw new DomainError('DRAW_DONE');
      if (draw.version !== version) throw new DomainError('CHANGED_MEANWHILE');
      const times = { opensAt: new Date(input.opensAt), closesAt: new Date(input.closesAt) };
      expectTimes(times, this.clock.now(), { ...draw, applications: draw.tally.applications });
      const place = { unitId: unit.id, unitPath: unit.path };
      await manager.update(Draw, { id }, { ...place, ...times, name: input.name, version: version + 1 });
      await this.plans.follow(manager, id, times);
      await this.record(manager, viewer, draw, 'lottery.update');
    });
    return this.draws.show(viewer, id);
  }

  /** Only while no course points to it and nobody has applied. */
  async remove(viewer: Viewer, id: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const draw = await this.draws.hold(manager, viewer, id);
      const plans = await this.plans.of(manager, [id]);
      if (draw.drawnAt || draw.tally.applications > 0 || plans.length > 0)
        throw new DomainError('DRAW_IN_USE');
      await manager.delete(Draw, { id });
      await this.record(manager, viewer, draw, 'lottery.remove');
    });
  }

  private record(manager: EntityManager, viewer: Viewer, draw: Draw, action: string): Promise<void> {
    return this.audit.record(manager, viewer, { action, subjectId: draw.id, unitPath: draw.unitPath });
  }
}
