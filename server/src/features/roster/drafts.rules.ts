import type { BranchFinder } from './branches.rules.js';
import type { BranchPerson } from './changes.rules.js';
import type { Headings } from './headings.rules.js';
import { problem } from './normal.rules.js';
import type { RawRow } from './reading/table.js';
import { rowKind } from './rows.rules.js';
import { quoted, squeezed } from './text.rules.js';
import { issueAt, type ParsedRow, parseRow, type RowIssue } from './values.rules.js';

/** What the organizer decided about a row: leave it out, take it as it can be stored, or put it in a branch (and take it). */
export interface Decision {
  readonly decision: 'skip' | 'accept' | 'branch';
  readonly branchId?: string;
}

/** A person's row with its branch, before anybody is compared. */
export interface Draft {
  readonly row: number;
  readonly nameKey: string;
  /** `branchId` is `row 25` where the branch is not known, so that it agrees with nobody's. */
  readonly values: BranchPerson;
  /** As it stands in the file. */
  readonly branchText: string;
  readonly branchKnown: boolean;
  readonly saidNoPhone: boolean;
  /** What still stands in the way after the organizer's decision. */
  readonly issues: readonly RowIssue[];
  readonly remarks: readonly string[];
  readonly decision: Decision['decision'] | null;
}

export interface IgnoredRow {
  readonly row: number;
  /** Last of a stretch of blank rows, otherwise the row itself. */
  readonly lastRow: number;
  readonly why: string;
}

export interface DraftContext {
  readonly headings: Headings;
  readonly today: string;
  readonly areaCode: string | null;
  readonly defaultBranchId: string | null;
  readonly decisions: ReadonlyMap<number, Decision>;
  readonly finder: BranchFinder;
}

/** Rows decided between two turns of the event loop: a few milliseconds of work. */
export const BATCH = 100;

const NONE: readonly never[] = [];
const DITTO = /^(同上|同前|〃|″|"|''|，，|,,)$/;

/** Reads rows one after another; remembers the branch that a line of its own or the row above named. */
export class DraftReader {
  /** In the order of the sheet, in batches, so that whoever goes through them can let go of what is done. */
  readonly batches: (Draft | IgnoredRow)[][] = [[]];
  private section: string | null = null;
  private above: string | null = null;
  private next = 1;

  constructor(private readonly context: DraftContext) {}

  read(row: RawRow): void {
    if (row.number > this.next) this.add({ row: this.next, lastRow: row.number - 1, why: '空行' });
    this.next = row.number + 1;
    const kind = rowKind(row, this.context.headings);
    if (kind.kind === 'ignored') this.ignore(row.number, kind.why);
    else if (kind.kind === 'section') this.openSection(row.number, kind.text);
    else this.add(this.draft(row));
  }

  private add(entry: Draft | IgnoredRow): void {
    const last = this.batches.at(-1)!;
    if (last.length < BATCH) last.push(entry);
    else this.batches.push([entry]);
  }

  private ignore(row: number, why: string): void {
    this.add({ row, lastRow: row, why });
  }

  private openSection(row: number, text: string): void {
    const bare = text
      .replace(/[（(][^）)]*[）)]/g, '')
      .replace(/^[一二三四五六七八九十\d]+\s*[、.．]\s*/, '');
    const answer = this.context.finder.find(bare, '');
    if ('branch' in answer) {
      this.section = bare;
      this.ignore(row, `小标题${quoted(text)}，下面没写支部的人归到这个支部`);
    } else this.ignore(row, `只有一格有字${quoted(text)}，没有当作人`);
  }

  private draft(row: RawRow): Draft {
    const { headings, decisions } = this.context;
    const parsed = parseRow(row, { ...this.context, byField: headings.byField });
    const decided = decisions.get(row.number);
    const remarks = [...parsed.remarks];
    const branch = this.branchOf(parsed, decided, remarks);
    this.above = branch.id;
    const issues = branch.issue ? [...parsed.issues, branch.issue] : parsed.issues;
    const taken = decided?.decision === 'accept' || decided?.decision === 'branch';
    if (taken) remarks.push(...issues.filter(issue => issue.acceptable).map(acceptedRemark));
    return {
      row: row.number,
      nameKey: parsed.nameKey,
      values: { ...parsed.values, branchId: branch.id ?? `row ${row.number}` },
      branchText: parsed.branchText,
      branchKnown: branch.id !== null,
      saidNoPhone: parsed.saidNoPhone,
      issues: taken ? issues.filter(issue => !issue.acceptable) : issues,
      remarks: remarks.length > 0 ? remarks : NONE,
      decision: decided?.decision ?? null,
    };
  }

  private branchOf(
    parsed: ParsedRow,
    decided: Decision | undefined,
    remarks: string[],
  ): { id: string | null; issue: RowIssue | null } {
    const { finder, defaultBranchId, headings } = this.context;
    const chosen = decided?.branchId ? finder.byId(decided.branchId) : undefined;
    if (chosen) return { id: chosen.id, issue: null };
    const at = (code: string, text: string, candidates: RowIssue['candidates'] = []) => ({
      id: null,
      issue: issueAt(parsed.row, headings.byField.branch, problem(code, text, false), candidates),
    });
    const written = squeezed(parsed.branchText);
    if (DITTO.test(written) && this.above) {
      remarks.push(`支部写的是${quoted(parsed.branchText)}，和上一行一样`);
      return { id: this.above, issue: null };
    }
    if (written === '' && !this.section && defaultBranchId) return { id: defaultBranchId, issue: null };
    const text = written === '' ? this.section : parsed.branchText;
    if (!text) return at('BRANCH_MISSING', '没有写支部。请补上支部再导入，或在这里选一个支部。');
    if (written === '') remarks.push(`按上面的小标题归到${quoted(text)}`);
    const answer = finder.find(text, parsed.committeeText);
    if (!('branch' in answer))
      return at(answer.code, branchSentence(answer.code, text, answer.candidates), answer.candidates);
    if (answer.remark) remarks.push(answer.remark);
    return { id: answer.branch.id, issue: null };
  }
}

const acceptedRemark = (issue: RowIssue) => `已选照样导入：${issue.sentence}`;

function branchSentence(code: string, text: string, candidates: RowIssue['candidates']): string {
  const near = candidates.map(({ name }) => `「${name}」`).join('、');
  if (code === 'BRANCH_AMBIGUOUS') return `叫${quoted(text)}的支部不止一个：${near}。请选一个。`;
  if (code === 'BRANCH_IS_COMMITTEE') return `${quoted(text)}是单位，不是支部。请选它下面的一个支部。`;
  return near
    ? `没有找到支部${quoted(text)}，是不是${near}？请选一个，或先建好这个支部。`
    : `没有找到支部${quoted(text)}。请选一个支部，或先建好这个支部。`;
}
