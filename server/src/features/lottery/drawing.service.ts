import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DrawFigures, Id } from '@wanqing/shared';
import { DataSource, IsNull } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { Draw } from './draw.entity.js';
import { stateOf } from './draw-state.rules.js';
import { DrawsService } from './draws.service.js';
import { figuresOf } from './figures.rules.js';
import { hashOf, listText } from './list.rules.js';
import { draw as drawLots } from './lots.rules.js';
import { TheList } from './the-list.service.js';

/** Draws, or shows how a draw would come out. */
@Injectable()
export class Drawing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly draws: DrawsService,
    private readonly list: TheList,
    private readonly audit: AuditService,
  ) {}

  /** With a seed of its own, thrown away; changes nothing. */
  async trial(viewer: Viewer, id: Id): Promise<DrawFigures> {
    const { manager } = this.dataSource;
    const draw = await this.draws.expect(manager, viewer, id);
    if (draw.drawnAt) throw new DomainError('DRAW_DONE');
    const { courses, entries } = await this.list.of(manager, draw);
    return figuresOf(true, courses, drawLots(randomBytes(32).toString('hex'), courses, entries));
  }

  /** Fixes the list and draws. Applications take the same row, so that none is under way any more. */
  async draw(viewer: Viewer, id: Id): Promise<DrawFigures> {
    return this.transactions.run(async manager => {
      const draw = await this.draws.hold(manager, viewer, id);
      const now = this.clock.now();
      if (draw.drawnAt) throw new DomainError('DRAW_DONE');
      if (stateOf(draw, now) !== 'closed') throw new DomainError('DRAW_NOT_CLOSED');
      const { courses, entries } = await this.list.of(manager, draw);
      const drawn = drawLots(this.draws.seedOf(draw), courses, entries);
      await this.list.write(manager, courses, drawn);
      await manager.update(
        Draw,
        { id, drawnAt: IsNull() },
        {
          drawn: courses.map(({ number, activityId, seats }) => ({ number, activityId, seats })),
          listHash: hashOf(listText(courses, entries)),
          drawnAt: now,
          drawnBy: viewer.member?.id ?? null,
          version: draw.version + 1,
        },
      );
      const { unitPath } = draw;
      const detail = { applications: entries.length };
      await this.audit.record(manager, viewer, { action: 'lottery.draw', subjectId: id, unitPath, detail });
      return figuresOf(false, courses, drawn);
    });
  }

  /** How it came out. */
  async figures(viewer: Viewer, id: Id): Promise<DrawFigures> {
    const { manager } = this.dataSource;
    const draw = await this.draws.expect(manager, viewer, id);
    if (!draw.drawnAt) throw new DomainError('DRAW_NOT_DONE');
    const { courses, drawn } = await this.list.drawn(manager, draw);
    return figuresOf(false, courses, drawn);
  }
}
