import * as z from 'zod/mini';
import { organizerHere, organizerOwn } from './access.js';
import { bytes, route } from './route.js';
import { Cursor, Done, Id, Instant, line, listOf, page, queryInt } from './values.js';

/** What a column of the office's file means; null: not imported. */
export const RosterField = z.enum([
  'name',
  'committee',
  'branch',
  'phone',
  'landline',
  'birth',
  'gender',
  'note',
]);
export type RosterField = z.infer<typeof RosterField>;

export const ImportColumn = z.object({
  index: z.int(),
  heading: z.string(),
  field: z.nullable(RosterField),
  /** First few values, as they stand in the file. */
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** create · update · same: nothing to do · attention: a person must look · ignored: blank, title, total … */
export const RowAction = z.enum(['create', 'update', 'same', 'attention', 'ignored']);
export type RowAction = z.infer<typeof RowAction>;

export const RowIssue = z.object({
  code: z.string(),
  /** Heading of the column, empty where the whole row is meant. */
  column: z.string(),
  /** What is wrong and what to do, one sentence. */
  sentence: z.string(),
  /** Branches that were probably meant. */
  candidates: z.array(z.object({ id: Id, name: z.string() })),
  /** Whether the row can be taken as it can be stored. */
  acceptable: z.boolean(),
});

export const RowChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

export const ImportRow = z.object({
  /** Row number in the sheet, counted from 1 as Excel does. */
  row: z.int(),
  action: RowAction,
  name: z.string(),
  branch: z.string(),
  phone: z.string(),
  birth: z.string(),
  issues: z.array(RowIssue),
  /** For an update: old and new value of each field. */
  changes: z.array(RowChange),
  /** What was tidied: 「１３８…」 became 138…; why a row is ignored. */
  remarks: z.array(z.string()),
  decision: z.nullable(z.enum(['skip', 'accept', 'branch'])),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportState = z.enum(['reading', 'mapping', 'ready', 'confirming', 'done', 'undone', 'failed']);
export type ImportState = z.infer<typeof ImportState>;

export const ImportView = z.object({
  id: Id,
  fileName: z.string(),
  state: ImportState,
  /** 0–100 while reading. */
  progress: z.int(),
  /** Why it failed. */
  failure: z.nullable(z.string()),
  sheet: z.string(),
  /** Row number of the headings, counted from 1. */
  headerRow: z.int(),
  columns: z.array(ImportColumn),
  counts: z.object({
    create: z.int(),
    update: z.int(),
    same: z.int(),
    attention: z.int(),
    ignored: z.int(),
    skipped: z.int(),
  }),
  createdAt: Instant,
  confirmedAt: z.nullable(Instant),
  undoneAt: z.nullable(Instant),
  by: z.string(),
  canUndo: z.boolean(),
});
export type ImportView = z.infer<typeof ImportView>;

const ImportParams = z.strictObject({ importId: Id });

export const roster = {
  /** Takes the office's file (.xlsx, .csv) and starts reading; people without a branch column go to `unitId`. */
  upload: route({
    method: 'POST',
    path: '/roster/imports',
    query: z.strictObject({ fileName: line(200), unitId: z.optional(Id) }),
    body: bytes(20 * 1024 * 1024),
    response: ImportView,
    errors: ['FILE_TYPE_WRONG', 'FILE_BROKEN', 'FILE_UNSAFE', 'TOO_LARGE', 'TOO_MANY'],
    access: organizerOwn,
    perMinute: 20,
  }),
  list: route({
    method: 'GET',
    path: '/roster/imports',
    response: listOf(ImportView),
    errors: [],
    access: organizerOwn,
  }),
  show: route({
    method: 'GET',
    path: '/roster/imports/:importId',
    params: ImportParams,
    response: ImportView,
    errors: [],
    access: organizerHere,
  }),
  rows: route({
    method: 'GET',
    path: '/roster/imports/:importId/rows',
    params: ImportParams,
    query: z.strictObject({
      action: z.optional(RowAction),
      cursor: Cursor,
      limit: z.optional(queryInt(1, 200)),
    }),
    response: page(ImportRow),
    errors: ['IMPORT_NOT_READY'],
    access: organizerHere,
  }),
  /** The organizer corrects which column means what; the preview is made anew. */
  map: route({
    method: 'PUT',
    path: '/roster/imports/:importId/columns',
    params: ImportParams,
    body: z.strictObject({
      headerRow: z.int().check(z.gte(1), z.lte(1000)),
      columns: z
        .array(z.strictObject({ index: z.int().check(z.gte(0), z.lte(500)), field: z.nullable(RosterField) }))
        .check(z.maxLength(200)),
    }),
    response: ImportView,
    errors: ['HEADINGS_MISSING', 'IMPORT_DONE', 'IMPORT_NOT_READY'],
    access: organizerHere,
  }),
  /** What to do with a row that needs attention: leave it out, take it as it can be stored, or put it in a branch. */
  decide: route({
    method: 'PUT',
    path: '/roster/imports/:importId/rows/:row',
    params: z.strictObject({ importId: Id, row: queryInt(1, 1_100_000) }),
    body: z.strictObject({
      decision: z.nullable(z.enum(['skip', 'accept', 'branch'])),
      branchId: z.optional(Id),
    }),
    response: ImportRow,
    errors: ['IMPORT_DONE', 'IMPORT_NOT_READY', 'BAD_REQUEST'],
    access: organizerHere,
  }),
  /** One confirmation, one transaction. Rows that still need attention are left out and stay listed. */
  confirm: route({
    method: 'POST',
    path: '/roster/imports/:importId/confirm',
    params: ImportParams,
    response: ImportView,
    errors: ['IMPORT_NOT_READY', 'IMPORT_STALE', 'IMPORT_DONE', 'POWERS_ABOVE'],
    access: organizerHere,
  }),
  /** Takes the whole import back, as long as nothing depends on it. */
  undo: route({
    method: 'POST',
    path: '/roster/imports/:importId/undo',
    params: ImportParams,
    response: ImportView,
    errors: ['IMPORT_IN_USE', 'IMPORT_NOT_READY', 'IMPORT_DONE', 'POWERS_ABOVE'],
    access: organizerHere,
  }),
  /** Throws an unconfirmed preview away. */
  discard: route({
    method: 'DELETE',
    path: '/roster/imports/:importId',
    params: ImportParams,
    response: Done,
    errors: ['IMPORT_DONE'],
    access: organizerHere,
  }),
};
