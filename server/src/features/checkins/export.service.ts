import { Injectable } from '@nestjs/common';
import { dayOf, type FileContent, type Id } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DoorsService, type SessionDoor } from '../activities/doors.service.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { cameRow, type Row, workbook } from './attendance-sheet.js';
import { MissingService } from './missing.service.js';

const step = 1000;
/** A sheet is put together in memory; this many people are some 50 MB. */
const most = 50_000;

/** The attendance of one session as Excel: who came, and who did not. Last four digits only. */
@Injectable()
export class ExportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly doors: DoorsService,
    private readonly arrivals: ArrivalsService,
    private readonly missing: MissingService,
    private readonly members: MembersService,
    private readonly org: OrgService,
    private readonly audit: AuditService,
  ) {}

  async attendance(viewer: Viewer, sessionId: Id): Promise<FileContent> {
    const door = await this.doors.expectCovered(viewer, 'organizer', sessionId);
    const came = await this.cameRows(sessionId);
    const missing = await this.missingRows(door);
    await this.transactions.run(manager =>
      this.audit.record(manager, viewer, {
        action: 'checkins.export',
        subjectId: sessionId,
        unitPath: door.activity.unitPath,
        detail: { came: came.length, missing: missing.length },
      }),
    );
    const name = `${door.activity.title} ${dayOf(door.session.startsAt)} 签到表.xlsx`;
    return { name, content: await workbook(came, missing) };
  }

  private async cameRows(sessionId: Id): Promise<Row[]> {
    return collected(async cursor => {
      const { items, next } = await this.arrivals.page(sessionId, step, cursor);
      const people = await this.members.byIds(items.map(({ memberId }) => memberId));
      return { rows: items.map(item => cameRow(item, people.get(item.memberId)?.phoneLast4)), next };
    });
  }

  private async missingRows(door: SessionDoor): Promise<Row[]> {
    return collected(async cursor => {
      const { people, next } = await this.missing.page(door, step, cursor);
      const unit = await this.org.refs(people.map(({ unitId }) => unitId));
      const rows = people.map(({ name, unitId, phoneLast4 }) => [name, unit(unitId).name, phoneLast4 ?? '']);
      return { rows, next };
    });
  }
}

async function collected(
  page: (cursor?: string) => Promise<{ rows: Row[]; next: string | null }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let cursor: string | undefined; all.length < most; ) {
    const { rows, next } = await page(cursor);
    all.push(...rows);
    if (!next) return all;
    cursor = next;
  }
  return [...all, [`只列出前 ${most} 人`, '', '']];
}
