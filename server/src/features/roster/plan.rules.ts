import { BranchFinder, type PlanUnit } from './branches.rules.js';
import { type Patch, type ShownChange, type StoredPerson, shownChanges } from './changes.rules.js';
import { decide, type Outcome } from './decide.rules.js';
import { type Decision, type Draft, DraftReader, type IgnoredRow } from './drafts.rules.js';
import type { Headings } from './headings.rules.js';
import { People } from './people.rules.js';
import type { PersonValues, RowIssue } from './values.rules.js';

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
  readonly person: (PersonValues & { readonly branchId: string }) | null;
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
  /** `skipped` are rows the organizer left out; they are not counted as ignored. */
  readonly counts: Readonly<Record<PlannedAction | 'skipped', number>>;
}

/** Rows between two turns of the event loop: some milliseconds of work. */
const STEP = 250;

/**
 * Decides every row of the sheet, in steps: whoever drives the generator can let other work through
 * between them. Yields the share done, 0 to 1.
 */
export function* planSteps(input: PlanInput): Generator<number, RosterPlan> {
  const { headings, members, units, decisions = new Map() } = input;
  const finder = new BranchFinder(units);
  const reader = new DraftReader({
    headings,
    finder,
    decisions,
    today: input.today,
    areaCode: input.areaCode ?? null,
    defaultBranchId: input.defaultBranchId ?? null,
  });
  const total = headings.sheet.rows.length * 2 || 1;
  for (const [index, row] of headings.sheet.rows.entries()) {
    reader.read(row);
    if (index % STEP === STEP - 1) yield index / total;
  }
  const people = new People(members);
  yield 0.5;
  const label = (id: string) => {
    const branch = finder.byId(id);
    return branch ? finder.label(branch) : '';
  };
  const outcomes = yield* decideAll(reader.drafts, people, label);
  const rows = [
    ...reader.ignored.map(ignoredRow),
    ...reader.drafts.map(draft => plannedRow(draft, outcomes.get(draft) ?? null, label)),
  ].sort((one, other) => one.row - other.row);
  return { rows, counts: countsOf(rows) };
}

/** The whole plan at once. */
export function planRoster(input: PlanInput): RosterPlan {
  const steps = planSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* decideAll(
  drafts: readonly Draft[],
  people: People,
  branch: (id: string) => string,
): Generator<number, Map<Draft, Outcome>> {
  const rowsInFile = new Set(drafts.map(({ parsed, branchId }) => `${parsed.nameKey}|${branchId}`));
  const names = { branch, inFile: (name: string, id: string) => rowsInFile.has(`${name}|${id}`) };
  const outcomes = new Map<Draft, Outcome>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.decision !== 'skip') outcomes.set(draft, decideOnce(draft, people, names));
    if (index % STEP === STEP - 1) yield 0.5 + index / drafts.length / 2;
  }
  return outcomes;
}

/** A row that needs attention is remembered, so that a later row of the same person is not imported past it. */
function decideOnce(draft: Draft, people: People, names: Parameters<typeof decide>[2]): Outcome {
  const outcome = decide(draft, people, names);
  const { parsed, branchId } = draft;
  if (outcome.action === 'attention' && parsed.nameKey !== '') {
    const values = { ...parsed.values, branchId: branchId ?? `row ${parsed.row}` };
    people.add({ memberId: null, values, row: parsed.row, waiting: true });
  }
  return outcome;
}

function plannedRow(draft: Draft, outcome: Outcome | null, label: (id: string) => string): PlannedRow {
  const { parsed, branchId, decision } = draft;
  const { name, phone, landline, birth } = parsed.values;
  const shown = {
    row: parsed.row,
    lastRow: parsed.row,
    name,
    branch: branchId ? label(branchId) : parsed.branchText,
    phone: phone ?? landline ?? '',
    birth: birth ?? '',
    decision,
  };
  if (!outcome) return { ...blank, ...shown, action: 'ignored', remarks: ['您选了不导入'] };
  const { before, patch, ...rest } = outcome;
  const changes = before && patch ? shownChanges(before, patch, label) : [];
  return { ...shown, ...rest, patch: changes.length > 0 ? patch : null, changes };
}

const blank = {
  issues: [],
  changes: [],
  decision: null,
  person: null,
  memberId: null,
  patch: null,
  sameAsRow: null,
};

function ignoredRow({ row, lastRow, why }: IgnoredRow): PlannedRow {
  const remarks = [lastRow > row ? `${why}（第 ${row} 到 ${lastRow} 行）` : why];
  return { ...blank, row, lastRow, action: 'ignored', name: '', branch: '', phone: '', birth: '', remarks };
}

function countsOf(rows: readonly PlannedRow[]): RosterPlan['counts'] {
  const counts = { create: 0, update: 0, same: 0, attention: 0, ignored: 0, skipped: 0 };
  for (const { action, decision } of rows) counts[decision === 'skip' ? 'skipped' : action]++;
  return counts;
}
