import type { ImportRow, ImportView } from '@wanqing/shared';
import type { PlannedRow } from './plan.rules.js';
import type { RosterImport } from './roster-import.entity.js';

export const toImportView = (entry: RosterImport): ImportView => ({
  id: entry.id,
  fileName: entry.fileName,
  state: entry.state,
  progress: entry.progress,
  failure: entry.failure,
  sheet: entry.sheet,
  headerRow: entry.headerRow,
  columns: entry.columns,
  counts: entry.counts,
  createdAt: entry.createdAt.toISOString(),
  confirmedAt: entry.confirmedAt?.toISOString() ?? null,
  undoneAt: entry.undoneAt?.toISOString() ?? null,
  by: entry.createdByName,
  canUndo: entry.state === 'done',
});

export const toImportRow = (row: PlannedRow, decision: ImportRow['decision']): ImportRow => ({
  row: row.row,
  action: row.action,
  name: row.name,
  branch: row.branch,
  phone: row.phone,
  birth: row.birth,
  issues: row.issues.map(({ code, column, sentence, candidates, acceptable }) => ({
    code,
    column,
    sentence,
    candidates: [...candidates],
    acceptable,
  })),
  changes: [...row.changes],
  remarks: [...row.remarks],
  decision,
});
