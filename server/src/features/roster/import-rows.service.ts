import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { breathe } from '../../kernel/breathe.js';
import { Cipher } from '../../kernel/cipher.js';
import type { Decision } from './drafts.rules.js';
import type { PlannedRow } from './plan.rules.js';
import { RosterImportRow } from './roster-import-row.entity.js';

const batch = 200;

/** The rows of a preview: kept sealed, replaced only where a new plan decides otherwise. */
@Injectable()
export class ImportRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly cipher: Cipher,
  ) {}

  async decisions(importId: Id): Promise<Map<number, Decision>> {
    const decided = await this.dataSource.manager.findBy(RosterImportRow, {
      importId,
      decision: Not(IsNull()),
    });
    return new Map(
      decided.map(({ row, decision, decidedBranchId }) => [
        row,
        {
          decision: decision as Decision['decision'],
          ...(decidedBranchId ? { branchId: decidedBranchId } : {}),
        },
      ]),
    );
  }

  /** Text of every row as it is kept, by row number, for telling what a new plan changes. */
  async texts(importId: Id): Promise<Map<number, string>> {
    const rows = await this.dataSource.manager.find(RosterImportRow, {
      where: { importId },
      select: { row: true, sealed: true },
    });
    return new Map(rows.map(({ row, sealed }) => [row, this.cipher.decrypt(sealed)]));
  }

  /** Keeps the planned rows that differ from `before`; decisions of other rows are not touched. */
  async keep(
    importId: Id,
    planned: readonly PlannedRow[],
    decisions: ReadonlyMap<number, Decision>,
    before: Map<number, string>,
  ) {
    const changed = planned.filter(row => {
      const same = before.get(row.row) === JSON.stringify(row);
      before.delete(row.row);
      return !same;
    });
    for (let from = 0; from < changed.length; from += batch) {
      const part = changed.slice(from, from + batch);
      await breathe();
      await this.transactions.run(async manager => {
        await manager.delete(RosterImportRow, { importId, row: In(part.map(({ row }) => row)) });
        await manager.insert(
          RosterImportRow,
          part.map(row => this.toEntity(importId, row, decisions.get(row.row))),
        );
      });
    }
  }

  /** Rows that a new plan no longer has, as after other headings were chosen. */
  async dropRest(importId: Id, before: ReadonlyMap<number, string>): Promise<void> {
    const rows = [...before.keys()];
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.slice(from, from + batch);
      await this.transactions.run(manager => manager.delete(RosterImportRow, { importId, row: In(part) }));
    }
  }

  async find(importId: Id, row: number): Promise<RosterImportRow | null> {
    return this.dataSource.manager.findOneBy(RosterImportRow, { importId, row });
  }

  /** Rows in the order of the sheet, after `after`. */
  async page(importId: Id, action: RosterImportRow['action'] | undefined, after: number, limit: number) {
    const query = this.dataSource.manager
      .createQueryBuilder(RosterImportRow, 'entry')
      .where('entry.importId = :importId AND entry.row > :after', { importId, after });
    if (action) query.andWhere('entry.action = :action', { action });
    return query.orderBy('entry.row').take(limit).getMany();
  }

  planned(entity: RosterImportRow): PlannedRow {
    return JSON.parse(this.cipher.decrypt(entity.sealed)) as PlannedRow;
  }

  async decide(importId: Id, row: number, decision: Decision | null): Promise<void> {
    const decided = { decision: decision?.decision ?? null, decidedBranchId: decision?.branchId ?? null };
    await this.transactions.run(manager => manager.update(RosterImportRow, { importId, row }, decided));
  }

  /** The rows that will be, or were, written. */
  async effective(manager: EntityManager, importId: Id): Promise<RosterImportRow[]> {
    return manager.find(RosterImportRow, {
      where: { importId, action: In(['create', 'update']) },
      order: { row: 'ASC' },
    });
  }

  /** Notes which person each of these rows created, in one statement. */
  async noteCreated(
    manager: EntityManager,
    importId: Id,
    created: readonly { row: number; memberId: Id }[],
  ): Promise<void> {
    const params = Object.fromEntries(created.map(({ memberId }, index) => [`id${index}`, memberId]));
    const cases = created.map(({ row }, index) => `WHEN ${row} THEN :id${index}`).join(' ');
    const column = manager.connection.driver.escape('row');
    await manager
      .createQueryBuilder()
      .update(RosterImportRow)
      .set({ memberId: () => `CASE ${column} ${cases} END`, memberVersion: 1 })
      .where({ importId, row: In(created.map(({ row }) => row)) })
      .setParameters(params)
      .execute();
  }

  private toEntity(importId: Id, planned: PlannedRow, decision: Decision | undefined) {
    return {
      importId,
      row: planned.row,
      action: planned.action,
      decision: decision?.decision ?? null,
      decidedBranchId: decision?.branchId ?? null,
      sealed: this.cipher.encrypt(JSON.stringify(planned)),
      memberId: null,
      memberVersion: null,
      sealedBefore: null,
    };
  }
}
