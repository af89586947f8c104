import { BranchFinder, type PlanUnit } from './branches.rules.js';
import {
  type BranchPerson,
  type Patch,
  type ShownChange,
  type StoredPerson,
  shownChanges,
} from './changes.rules.js';
import { decide, type Names } from './decide.rules.js';
import { BATCH, type Decision, type Draft, DraftReader, type IgnoredRow } from './drafts.rules.js';
import type { Headings } from './headings.rules.js';
import { People } from './people.rules.js';
import type { RowIssue } from './values.rules.js';

export interface PlanInput {
  readonly headings: Headings;
  /** Shanghai calendar day, YYYY-MM-DD. */
  readonly today: string;
  /** Members in the organizer's part of the tree, archived ones left out. */
  readonly members: readonly StoredPerson[];
  /** Units of the organizer's part of the tree, with the committees above their branches. */
  readonly units: readonly PlanUnit[];
  /** Where people go whose row names no branch. */
  readonly defaultBranchId?: string | null;
  /** Area code put before local numbers, such as 021. */
  readonly areaCode?: string | null;
  /** By row number. */
  readonly decisions?: ReadonlyMap<number, Decision>;
}

export type PlannedAction = 'create' | 'update' | 'same' | 'attention' | 'ignored';

export interface PlannedRow {
  readonly row: number;
  /** Last of a stretch of blank rows, otherwise `row`. */
  readonly lastRow: number;
  readonly action: PlannedAction;
  readonly name: string;
  /** Committee and branch, or what stands in the file where no branch was found. */
  readonly branch: string;
  readonly phone: string;
  readonly birth: string;
  readonly issues: readonly RowIssue[];
  readonly changes: readonly ShownChange[];
  readonly remarks: readonly string[];
  readonly decision: Decision['decision'] | null;
  /** For create. */
  readonly person: BranchPerson | null;
  /** For update and same. Null for `same` as an earlier row that creates the person. */
  readonly memberId: string | null;
  /** For update. */
  readonly patch: Patch | null;
  /** An earlier row that stands for the same person. */
  readonly sameAsRow: number | null;
}

export interface RosterPlan {
  /** By row number; every row of the sheet up to the last with a value is in exactly one entry. */
  readonly rows: readonly PlannedRow[];
  readonly counts: PlanCounts;
}

/** `skipped` are rows the organizer left out; they are not counted as ignored. A stretch of blank rows counts once. */
export type PlanCounts = Readonly<Record<PlannedAction | 'skipped', number>>;

/** One step: the share done, 0 to 1, and the rows decided in it, by row number. */
export interface PlanStep {
  readonly share: number;
  readonly rows: readonly PlannedRow[];
}

/**
 * Decides every row of the sheet in steps of a few milliseconds: whoever drives the generator lets other
 * work through between them and stores the rows as they come. Answers the counts.
 */
export function* planSteps(input: PlanInput): Generator<PlanStep, PlanCounts> {
  const { headings, members, decisions = new Map() } = input;
  const finder = new BranchFinder(input.units);
  const reader = new DraftReader({
    headings,
    finder,
    decisions,
    today: input.today,
    areaCode: input.areaCode ?? null,
    defaultBranchId: input.defaultBranchId ?? null,
  });
  yield* inSteps(headings.sheet.rows, 0, 0.5, row => reader.read(row));
  const people = new People();
  yield* inSteps(members, 0.5, 0.6, values =>
    people.add({ memberId: values.id, values, row: null, waiting: false }),
  );
  const inFile = new Set<string>();
  yield* inSteps(reader.batches, 0.6, 0.65, batch => {
    for (const it of batch) if ('values' in it) inFile.add(`${it.nameKey}|${it.values.branchId}`);
  });
  const names: Names = {
    branch: id => finder.labelOf(id),
    inFile: (name, branchId) => inFile.has(`${name}|${branchId}`),
  };
  const counts = { create: 0, update: 0, same: 0, attention: 0, ignored: 0, skipped: 0 };
  for (const [index, batch] of reader.batches.entries()) {
    const rows = batch.map(entry =>
      'values' in entry ? plannedRow(entry, people, names) : ignoredRow(entry),
    );
    for (const { action, decision } of rows) counts[decision === 'skip' ? 'skipped' : action]++;
    batch.length = 0;
    yield { share: 0.65 + (0.35 * (index + 1)) / reader.batches.length, rows };
  }
  return counts;
}

/** The whole plan at once. */
export function planRoster(input: PlanInput): RosterPlan {
  const rows: PlannedRow[] = [];
  const steps = planSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return { rows, counts: step.value };
    rows.push(...step.value.rows);
  }
}

function* inSteps<T>(
  items: readonly T[],
  from: number,
  to: number,
  work: (item: T) => void,
): Generator<PlanStep, void> {
  for (const [index, item] of items.entries()) {
    work(item);
    if (index % BATCH === BATCH - 1) yield { share: from + ((to - from) * index) / items.length, rows: NONE };
  }
}

// Written out field by field: spreading into an object this wide costs ten times as much.
function plannedRow(draft: Draft, people: People, names: Names): PlannedRow {
  const { row, values, decision } = draft;
  const outcome = decision === 'skip' ? skipped : decide(draft, people, names);
  if (outcome.action === 'attention') people.wait(draft);
  const { before, patch } = outcome;
  const changes = before && patch ? shownChanges(before, patch, names.branch) : NONE;
  return {
    row,
    lastRow: row,
    action: outcome.action,
    name: values.name,
    branch: draft.branchKnown ? names.branch(values.branchId) : draft.branchText,
    phone: values.phone ?? values.landline ?? '',
    birth: values.birth ?? '',
    issues: outcome.issues,
    changes,
    remarks: outcome.remarks,
    decision,
    person: outcome.person,
    memberId: outcome.memberId,
    patch: changes.length > 0 ? patch : null,
    sameAsRow: outcome.sameAsRow,
  };
}

const NONE: readonly never[] = [];
const nobody = { person: null, memberId: null, patch: null, sameAsRow: null };
const skipped = {
  ...nobody,
  action: 'ignored',
  issues: NONE,
  remarks: ['您选了不导入'],
  before: null,
} as const;

function ignoredRow({ row, lastRow, why }: IgnoredRow): PlannedRow {
  const remarks = [lastRow > row ? `${why}（第 ${row} 到 ${lastRow} 行）` : why];
  const empty = { name: '', branch: '', phone: '', birth: '', issues: NONE, changes: NONE, decision: null };
  return { ...nobody, ...empty, row, lastRow, action: 'ignored', remarks };
}
