import { Injectable } from '@nestjs/common';
import type { Id, ImportView } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { breathe } from '../../kernel/breathe.js';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MemberIntake, type Place } from '../members/member-intake.service.js';
import { MemberTies } from '../members/member-ties.service.js';
import { OrgService } from '../org/org.service.js';
import { expectReady } from './import.rules.js';
import { toImportView } from './import.view.js';
import { ImportFiles } from './import-files.service.js';
import { ImportRows } from './import-rows.service.js';
import { ImportsService } from './imports.service.js';
import { RosterImport } from './roster-import.entity.js';
import { RosterImportRow } from './roster-import-row.entity.js';

const batch = 200;

/** Writes a preview into the roster in one transaction, and takes it back as a whole. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly imports: ImportsService,
    private readonly rows: ImportRows,
    private readonly files: ImportFiles,
    private readonly intake: MemberIntake,
    private readonly ties: MemberTies,
    private readonly org: OrgService,
    private readonly audit: AuditService,
  ) {}

  async confirm(viewer: Viewer, importId: Id): Promise<ImportView> {
    const entry = await this.imports.expectMine(viewer, importId);
    expectReady(entry);
    try {
      await this.transactions.run(manager => this.write(manager, viewer, entry));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'IMPORT_STALE') await this.imports.refresh(entry);
      throw error;
    }
    return this.imports.show(viewer, importId);
  }

  private async write(manager: EntityManager, viewer: Viewer, entry: RosterImport): Promise<void> {
    const confirmed = { state: 'done' as const, confirmedAt: this.clock.now() };
    const { affected } = await manager.update(RosterImport, { id: entry.id, state: 'ready' }, confirmed);
    if (!affected) throw new DomainError('IMPORT_DONE');
    if ((await this.intake.stamp(manager, entry.unitPath)) !== entry.rosterStamp)
      throw new DomainError('IMPORT_STALE');

    const places = await this.placesOf(manager, entry);
    const effective = await this.rows.effective(manager, entry.id);
    await this.create(
      manager,
      entry.id,
      effective.filter(({ action }) => action === 'create'),
      places,
    );
    for (const row of effective.filter(({ action }) => action === 'update'))
      await this.update(manager, viewer, row, places);
    await this.files.drop(manager, entry.id);
    await this.audit.record(manager, viewer, {
      action: 'roster.import',
      subjectId: entry.id,
      unitPath: entry.unitPath,
      detail: { ...entry.counts },
    });
  }

  private async placesOf(manager: EntityManager, entry: RosterImport): Promise<Map<Id, Place>> {
    const units = await this.org.below([entry.unitPath], manager);
    return new Map(units.map(unit => [unit.id, unit]));
  }

  /** A batch at a time, so that other requests come through. */
  private async create(
    manager: EntityManager,
    importId: Id,
    rows: RosterImportRow[],
    places: Map<Id, Place>,
  ): Promise<void> {
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.slice(from, from + batch);
      const ids = await this.intake.insertMany(
        manager,
        part.map(row => this.newcomer(row, places)),
      );
      const created = part.map(({ row }, index) => ({ row, memberId: ids[index] as Id }));
      await this.rows.noteCreated(manager, importId, created);
      await breathe();
    }
  }

  private newcomer(row: RosterImportRow, places: Map<Id, Place>) {
    const { person } = this.rows.planned(row);
    const place = person && places.get(person.branchId);
    if (!person || !place) throw new DomainError('IMPORT_STALE');
    return { person, place };
  }

  private async update(
    manager: EntityManager,
    viewer: Viewer,
    row: RosterImportRow,
    places: Map<Id, Place>,
  ): Promise<void> {
    const { memberId, patch } = this.rows.planned(row);
    if (!memberId || !patch) throw new DomainError('IMPORT_STALE');
    const { branchId, ...fields } = patch;
    const [before] = await this.intake.byIds(manager, [memberId]);
    const memberVersion = await this.intake.patch(
      manager,
      viewer,
      memberId,
      fields,
      (branchId && places.get(branchId)) || null,
    );
    const sealedBefore = this.cipher.encrypt(JSON.stringify(before));
    await manager.update(
      RosterImportRow,
      { importId: row.importId, row: row.row },
      { memberId, memberVersion, sealedBefore },
    );
  }

  /** Takes the import back, provided that nobody in it has since been changed, recognised or done anything. */
  async undo(viewer: Viewer, importId: Id): Promise<ImportView> {
    const entry = await this.imports.expectMine(viewer, importId);
    if (entry.state !== 'done')
      throw new DomainError(entry.state === 'undone' ? 'IMPORT_DONE' : 'IMPORT_NOT_READY');
    const undone = await this.transactions.run(manager => this.takeBack(manager, viewer, entry));
    return toImportView({ ...entry, ...undone });
  }

  private async takeBack(manager: EntityManager, viewer: Viewer, entry: RosterImport) {
    const undone = { state: 'undone' as const, undoneAt: this.clock.now() };
    const { affected } = await manager.update(RosterImport, { id: entry.id, state: 'done' }, undone);
    if (!affected) throw new DomainError('IMPORT_DONE');

    const written = (await this.rows.effective(manager, entry.id)).filter(row => row.memberId !== null);
    const created = written.filter(({ action }) => action === 'create').map(row => row.memberId as Id);
    await this.expectUntouched(manager, written, created);
    await this.intake.remove(manager, created);
    const places = await this.placesOf(manager, entry);
    for (const row of written) if (row.sealedBefore) await this.restore(manager, viewer, row, places);
    await this.audit.record(manager, viewer, {
      action: 'roster.undo',
      subjectId: entry.id,
      unitPath: entry.unitPath,
      detail: { people: written.length },
    });
    return undone;
  }

  private async expectUntouched(
    manager: EntityManager,
    written: RosterImportRow[],
    created: Id[],
  ): Promise<void> {
    const left = written.map(({ memberId, memberVersion }) => ({
      id: memberId as Id,
      version: memberVersion ?? 0,
    }));
    const touched = await this.intake.touched(manager, left, new Set(created));
    for (const id of await this.ties.of(manager, created)) touched.add(id);
    if (touched.size > 0) throw new DomainError('IMPORT_IN_USE', { count: touched.size });
  }

  private async restore(
    manager: EntityManager,
    viewer: Viewer,
    row: RosterImportRow,
    places: Map<Id, Place>,
  ): Promise<void> {
    const { id, branchId, ...fields } = JSON.parse(this.cipher.decrypt(row.sealedBefore as string));
    await this.intake.patch(manager, viewer, id, fields, places.get(branchId) ?? null);
  }
}
