import { Injectable } from '@nestjs/common';
import type { ApplicationView, Id } from '@wanqing/shared';
import { MoreThan } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import { Transactions } from '../../db/transactions.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { ApplicationViews } from './application-views.service.js';
import { DrawApplication } from './draw-application.entity.js';
import { DrawsService } from './draws.service.js';

const pageSize = 50;

/** Who applied, by number, for those who run the draw and its counter. */
@Injectable()
export class ApplicationList {
  constructor(
    private readonly transactions: Transactions,
    private readonly draws: DrawsService,
    private readonly views: ApplicationViews,
    private readonly audit: AuditService,
  ) {}

  /** On record: there are names in it. */
  page(
    viewer: Viewer,
    drawId: Id,
    cursor?: string,
  ): Promise<{ items: ApplicationView[]; next: string | null }> {
    return this.transactions.run(async manager => {
      const draw = await this.draws.expect(manager, viewer, drawId, 'desk');
      const after = cursor ? numberKey(readCursor(cursor, 1)[0]) : 0;
      const where = { drawId, number: MoreThan(after) };
      const found = await manager.find(DrawApplication, {
        where,
        order: { number: 'ASC' },
        take: pageSize + 1,
      });
      const page = found.slice(0, pageSize);
      const last = found.length > pageSize ? page.at(-1) : undefined;
      const { unitPath } = draw;
      const detail = { people: page.length };
      await this.audit.record(manager, viewer, {
        ...{ action: 'lottery.applications', subjectId: drawId, unitPath, detail },
      });
      return {
        items: await this.views.of(manager, draw, page),
        next: last ? cursorOf([String(last.number)]) : null,
      };
    });
  }
}
