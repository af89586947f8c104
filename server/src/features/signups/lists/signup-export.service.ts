import { Injectable } from '@nestjs/common';
import { dayOf, type FileContent, type Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Transactions } from '../../../db/transactions.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { AuditService } from '../../audit/audit.service.js';
import type { Scene } from '../people/scenes.service.js';
import { SignupRunning } from './running.service.js';
import { SignupRoll } from './signup-roll.service.js';
import { sheetRow, workbook } from './signup-sheet.js';

const step = 1000;
/** A sheet is put together in memory; this many people are some 50 MB. */
const most = 50_000;

/** The list of an activity as Excel, on record. */
@Injectable()
export class SignupExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly running: SignupRunning,
    private readonly roll: SignupRoll,
    private readonly audit: AuditService,
  ) {}

  async sheet(viewer: Viewer, activityId: Id): Promise<FileContent> {
    const scene = await this.running.expectScene(viewer, 'organizer', activityId);
    const rows = await this.rows(scene);
    const { title, unitPath } = scene.door.activity;
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        ...{ action: 'signups.export', subjectId: activityId, unitPath },
        detail: { people: rows.length },
      }),
    );
    return { name: `${title} ${dayOf(scene.now)} 报名表.xlsx`, content: await workbook(rows) };
  }

  private async rows(scene: Scene): Promise<string[][]> {
    const rows: string[][] = [];
    for (let cursor: string | undefined; rows.length < most; ) {
      const { items, next } = await this.roll.page(this.dataSource.manager, scene, {
        limit: step,
        ...(cursor && { cursor }),
      });
      rows.push(...items.map(sheetRow));
      if (!next) return rows;
      cursor = next;
    }
    return [...rows, ['', `只列出前 ${most} 人`]];
  }
}
