import { Injectable } from '@nestjs/common';
import type { Id, ImportRow, ImportView, RowAction } from '@wanqing/shared';
import { DataSource, In } from 'typeorm';
import { cursorOf, numberKey, readCursor } from '../../db/cursor.js';
import { expectFound } from '../../db/expect-found.js';
import { inSubtrees } from '../../db/paths.js';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/ids.js';
import { expectCovered, scopesOf, type Viewer } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import type { Correction } from './headings.rules.js';
import { expectOpen, isAbandoned } from './import.rules.js';
import { toImportRow, toImportView } from './import.view.js';
import { ImportFiles } from './import-files.service.js';
import { ImportRows } from './import-rows.service.js';
import { PreviewService } from './preview.service.js';
import { fileKind } from './reading/file-kind.js';
import { RosterImport } from './roster-import.entity.js';
import { RosterImportRow } from './roster-import-row.entity.js';

export interface Upload {
  fileName: string;
  unitId?: Id;
  bytes: Uint8Array;
}

/** Imports up to their confirmation: taking the file, the preview, headings and decisions. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
    private readonly previews: PreviewService,
  ) {}

  /** Takes the file and starts reading it; the answer does not wait for the preview. */
  async upload(viewer: Viewer, { fileName, unitId, bytes }: Upload): Promise<ImportView> {
    fileKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entry = await this.transactions.run(async manager => {
      const unit = unitId ? await this.org.expectOrganized(manager, viewer, unitId) : null;
      const created = manager.create(RosterImport, {
        ...this.fresh(viewer, fileName),
        unitPath: unit?.path ?? widest(scopesOf(viewer, 'organizer')),
        defaultBranchId: unit?.kind === 'branch' ? unit.id : null,
      });
      await manager.insert(RosterImport, created);
      await this.files.keep(manager, created.id, bytes);
      return created;
    });
    void this.previews.make(entry);
    return toImportView(entry);
  }

  private fresh(viewer: Viewer, fileName: string) {
    const now = this.clock.now();
    return {
      id: newId(),
      fileName,
      state: 'reading' as const,
      progress: 0,
      failure: null,
      sheet: '',
      headerRow: 0,
      columns: [],
      counts: { create: 0, update: 0, same: 0, attention: 0, ignored: 0, skipped: 0 },
      correction: null,
      rosterStamp: '',
      createdBy: viewer.member?.id ?? null,
      createdByName: viewer.member?.name ?? '',
      createdAt: now,
      heartbeatAt: now,
      confirmedAt: null,
      undoneAt: null,
    };
  }

  async list(viewer: Viewer): Promise<ImportView[]> {
    const [where, params] = inSubtrees('entry.unitPath', scopesOf(viewer, 'organizer'));
    const entries = await this.dataSource.manager
      .createQueryBuilder(RosterImport, 'entry')
      .where(where, params)
      .orderBy('entry.id', 'DESC')
      .take(50)
      .getMany();
    return Promise.all(entries.map(async entry => toImportView(await this.giveUpIfAbandoned(entry))));
  }

  async show(viewer: Viewer, importId: Id): Promise<ImportView> {
    return toImportView(await this.expectMine(viewer, importId));
  }

  /** The import, provided it belongs to the viewer's part of the tree. */
  async expectMine(viewer: Viewer, importId: Id): Promise<RosterImport> {
    const entry = await expectFound(this.dataSource.manager, RosterImport, importId);
    expectCovered(viewer, 'organizer', entry.unitPath);
    return this.giveUpIfAbandoned(entry);
  }

  /** Whoever read it has ended half-way: the organizer is told to send the file again. */
  private async giveUpIfAbandoned(entry: RosterImport): Promise<RosterImport> {
    if (!isAbandoned(entry, this.clock.now())) return entry;
    const given = { state: 'failed' as const, failure: '读到一半断了。请再传一次这个文件。' };
    const { id, state } = entry;
    const { affected } = await this.transactions.run(manager =>
      manager.update(RosterImport, { id, state }, given),
    );
    return affected ? Object.assign(entry, given) : expectFound(this.dataSource.manager, RosterImport, id);
  }

  async page(viewer: Viewer, importId: Id, query: { action?: RowAction; cursor?: string; limit?: number }) {
    const entry = await this.expectMine(viewer, importId);
    if (entry.state === 'reading') throw new DomainError('IMPORT_NOT_READY');
    const limit = query.limit ?? 50;
    const after = query.cursor ? numberKey(readCursor(query.cursor, 1)[0]) : 0;
    const found = await this.rows.page(importId, query.action, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(row => toImportRow(this.rows.planned(row), row.decision)),
      next: found.length > limit && last ? cursorOf([String(last.row)]) : null,
    };
  }

  /** Other headings make another preview. */
  async map(viewer: Viewer, importId: Id, correction: Correction): Promise<ImportView> {
    const entry = await this.expectMine(viewer, importId);
    expectOpen(entry);
    if (!correction.columns.some(({ field }) => field === 'name'))
      throw new DomainError('HEADINGS_MISSING', { missing: '姓名' });
    const again = await this.startAgain(entry, { correction });
    void this.previews.make(again);
    return toImportView(again);
  }

  /** One decision may change what later rows mean, so the whole preview is made anew; only changed rows are written. */
  async decide(
    viewer: Viewer,
    importId: Id,
    row: number,
    decision: ImportRow['decision'],
    branchId?: Id,
  ): Promise<ImportRow> {
    const entry = await this.expectMine(viewer, importId);
    expectOpen(entry);
    if (!(await this.rows.find(importId, row))) throw new DomainError('NOT_FOUND');
    if (decision === 'branch') await this.expectBranch(entry, branchId);
    await this.rows.decide(
      importId,
      row,
      decision && { decision, ...(decision === 'branch' ? { branchId } : {}) },
    );
    await this.previews.make(await this.startAgain(entry, {}));
    const decided = await this.rows.find(importId, row);
    if (!decided) throw new DomainError('NOT_FOUND');
    return toImportRow(this.rows.planned(decided), decided.decision);
  }

  private async expectBranch(entry: RosterImport, branchId: Id | undefined): Promise<void> {
    const unit = branchId ? (await this.org.byIds([branchId])).get(branchId) : undefined;
    if (unit?.kind !== 'branch' || !unit.path.startsWith(entry.unitPath))
      throw new DomainError('BAD_REQUEST', { field: '支部' });
  }

  /** Makes the preview anew because the roster has changed under it. */
  async refresh(entry: RosterImport): Promise<void> {
    void this.previews.make(await this.startAgain(entry, {}));
  }

  /** One at a time: whoever changes the state first makes the preview. */
  private async startAgain(
    entry: RosterImport,
    facts: Pick<Partial<RosterImport>, 'correction'>,
  ): Promise<RosterImport> {
    const started = {
      ...facts,
      state: 'reading' as const,
      progress: 0,
      failure: null,
      heartbeatAt: this.clock.now(),
    };
    const { affected } = await this.transactions.run(manager =>
      manager.update(
        RosterImport,
        { id: entry.id, state: In(['mapping', 'ready', 'failed']) },
        started as object,
      ),
    );
    if (!affected) throw new DomainError('IMPORT_NOT_READY');
    return Object.assign(entry, started);
  }

  async discard(viewer: Viewer, importId: Id): Promise<void> {
    const entry = await this.expectMine(viewer, importId);
    expectOpen(entry);
    await this.transactions.run(async manager => {
      const { affected } = await manager.delete(RosterImport, {
        id: importId,
        state: In(['mapping', 'ready', 'failed']),
      });
      if (!affected) throw new DomainError('IMPORT_NOT_READY');
      await manager.delete(RosterImportRow, { importId });
      await this.files.drop(manager, importId);
    });
  }
}

/** The part of the tree an import may touch where no unit was named: the one nearest to the root. */
const widest = (scopes: readonly string[]): string =>
  [...scopes].sort((a, b) => a.length - b.length)[0] ?? '/';
