import { Injectable, Logger } from '@nestjs/common';
import { dayOf, type Id, type ImportColumn } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { breathe } from '../../kernel/breathe.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { MemberIntake, type RosterPerson } from '../members/member-intake.service.js';
import { OrgService } from '../org/org.service.js';
import { findHeadings, type Headings } from './headings.rules.js';
import { ImportFiles } from './import-files.service.js';
import { ImportRows } from './import-rows.service.js';
import { planSteps } from './plan.rules.js';
import { readTable } from './reading/read-table.js';
import { RosterImport } from './roster-import.entity.js';

const areaCode = '021';
const noCounts = { create: 0, update: 0, same: 0, attention: 0, ignored: 0, skipped: 0 };

/** Reads the file of an import and decides every row of it, saying how far it is. */
@Injectable()
export class PreviewService {
  private readonly logger = new Logger('roster');

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly intake: MemberIntake,
    private readonly files: ImportFiles,
    private readonly rows: ImportRows,
  ) {}

  /** One file at a time in this process: each may take hundreds of megabytes. */
  private tail: Promise<void> = Promise.resolve();

  /** Makes the preview and never rejects: the import ends as `ready`, `mapping` or `failed`. */
  make(entry: RosterImport): Promise<void> {
    const turn = this.tail.then(() => this.makeNow(entry));
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async makeNow(entry: RosterImport): Promise<void> {
    try {
      await this.read(entry);
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error({ importId: entry.id, error });
      const failure =
        error instanceof DomainError ? error.message : '读的时候出了点问题。请再传一次，不行就打电话问。';
      await this.note(entry.id, { state: 'failed', failure }).catch((away: unknown) =>
        // Without its heartbeat the import is given up by whoever looks at it next.
        this.logger.error({ importId: entry.id, error: away }),
      );
    }
  }

  private async read(entry: RosterImport): Promise<void> {
    const bytes = await this.files.read(this.dataSource.manager, entry.id);
    const table = await readTable(bytes, entry.fileName, {
      onProgress: share => void this.progress(entry.id, share * 40).catch(() => undefined),
    });
    const headings = findHeadings(table, entry.correction ?? undefined);
    if (!headings) throw new DomainError('FILE_EMPTY');
    const seen = {
      sheet: headings.sheet.name.slice(0, 100),
      headerRow: headings.headerRow ?? 0,
      columns: headings.columns.map(toColumn),
    };
    const known = headings.missing.filter(field => field === 'name' || !entry.defaultBranchId).length === 0;
    if (!known) return this.note(entry.id, { ...seen, state: 'mapping', counts: noCounts, progress: 100 });
    await this.plan(entry, headings, seen);
  }

  private async plan(entry: RosterImport, headings: Headings, seen: Partial<RosterImport>): Promise<void> {
    const { manager } = this.dataSource;
    const rosterStamp = await this.intake.stamp(manager, entry.unitPath);
    const members: RosterPerson[] = [];
    for await (const page of this.intake.each(manager, entry.unitPath)) members.push(...page);
    const units = [...(await this.org.above(entry.unitPath)), ...(await this.org.below([entry.unitPath]))];
    const decisions = await this.rows.decisions(entry.id);
    const before = await this.rows.texts(entry.id);
    const { defaultBranchId } = entry;
    const today = dayOf(this.clock.now());

    const steps = planSteps({ headings, today, members, units, defaultBranchId, areaCode, decisions });
    for (;;) {
      const step = steps.next();
      if (step.done) {
        await this.rows.dropRest(entry.id, before);
        return this.note(entry.id, {
          ...seen,
          state: 'ready',
          progress: 100,
          counts: step.value,
          rosterStamp,
        });
      }
      if (step.value.rows.length > 0) await this.rows.keep(entry.id, step.value.rows, decisions, before);
      await breathe();
      await this.progress(entry.id, 40 + step.value.share * 60);
    }
  }

  private async progress(id: Id, percent: number): Promise<void> {
    const now = this.clock.now();
    const progress = Math.min(99, Math.floor(percent));
    await this.transactions.run(manager =>
      manager
        .createQueryBuilder()
        .update(RosterImport)
        .set({ progress, heartbeatAt: now })
        .where('id = :id AND progress < :progress', { id, progress })
        .execute(),
    );
  }

  private async note(id: Id, facts: Partial<RosterImport>): Promise<void> {
    await this.transactions.run(manager =>
      manager.update(RosterImport, { id }, { ...facts, heartbeatAt: this.clock.now() } as object),
    );
  }
}

const toColumn = ({ index, heading, field, samples }: Headings['columns'][number]): ImportColumn => ({
  index,
  heading,
  field,
  samples: samples.map(sample => sample.slice(0, 60)),
});
