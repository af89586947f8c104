import { type BranchPerson, type Patch, patchFor, shownChanges } from './changes.rules.js';
import type { Draft } from './drafts.rules.js';
import { problem } from './normal.rules.js';
import { type KnownPerson, type Match, type People } from './people.rules.js';
import { issueAt, type RowIssue } from './values.rules.js';

export interface Outcome {
  readonly action: 'create' | 'update' | 'same' | 'attention';
  readonly issues: readonly RowIssue[];
  readonly remarks: readonly string[];
  readonly memberId: string | null;
  readonly person: BranchPerson | null;
  readonly patch: Patch | null;
  readonly before: BranchPerson | null;
  /** The earlier row that stands for the same person. */
  readonly sameAsRow: number | null;
}

export interface Names {
  /** Committee and branch of a branch id. */
  readonly branch: (id: string) => string;
  /** Whether the file has a row of this name in this branch. */
  readonly inFile: (nameKey: string, branchId: string) => boolean;
}

const outcome = (
  action: Outcome['action'],
  remarks: readonly string[],
  person: BranchPerson | null,
  memberId: string | null,
): Outcome => ({ action, issues: [], remarks, memberId, person, patch: null, before: null, sameAsRow: null });

/** Decides one row against everybody known so far and, where the row will be imported, makes it known. */
export function decide(draft: Draft, people: People, names: Names): Outcome {
  const { values, issues } = draft;
  const attention = (more: readonly RowIssue[]): Outcome => ({
    ...outcome('attention', draft.remarks, null, null),
    issues: more,
  });
  if (issues.length > 0) return attention(issues);
  const refuse = (code: string, text: string, acceptable = false) =>
    attention([issueAt(draft.row, undefined, problem(code, text, acceptable))]);
  if (people.crowded(values))
    return refuse('NAME_CROWDED', `这个支部里叫「${values.name}」的太多了。请看看姓名那一列是不是选错了。`);
  const matches = people.matches(values, draft.row);
  const waiting = matches.find(it => it.person.waiting)?.person.row;
  if (waiting)
    return refuse(
      'REPEATED_WAITING',
      `和第 ${waiting} 行像是同一个人，那一行还没处理。请先处理第 ${waiting} 行。`,
    );
  const best = strongest(matches);
  const match = best[0];
  const contest = (code: string, text: string, acceptable = false) => {
    for (const { person } of best) person.contested ??= draft.row;
    return refuse(code, text, acceptable);
  };
  if (!match) return create(draft, values, people);
  if (match.likeness === 'maybe')
    return draft.decision === 'accept'
      ? create(draft, values, people)
      : contest('PERSON_MAYBE', maybeText(match.person, values, names), true);
  if (best.length > 1) {
    const text = `名册上有 ${best.length} 位「${values.name}」都对得上，分不清是哪一位。请补全出生日期或电话再导入，或选不导入。`;
    return contest('PERSON_AMBIGUOUS', text);
  }
  if (match.person.row !== null) return repeated(draft, values, match.person, refuse);
  if (match.likeness === 'moved' && names.inFile(draft.nameKey, match.person.values.branchId)) {
    const from = names.branch(match.person.values.branchId);
    const text = `「${values.name}」原来在「${from}」，这份表里那边也有一位同名的人。请在表里只留一行再导入。`;
    return contest('MOVE_CONTESTED', text);
  }
  const { contested } = match.person;
  if (contested && Object.keys(patchFor(match.person.values, values).patch).length > 0) {
    const text = `第 ${contested} 行也像是名册上的这一位，那一行还没处理。请先处理第 ${contested} 行。`;
    return refuse('REPEATED_WAITING', text);
  }
  return update(draft, values, match, people, names);
}

/** Matches of the surest kind. */
function strongest(matches: readonly Match[]): readonly Match[] {
  for (const kind of ['sure', 'likely', 'moved', 'maybe'] as const) {
    const found = matches.filter(it => it.likeness === kind);
    if (found.length > 0) return found;
  }
  return [];
}

function create(draft: Draft, values: BranchPerson, people: People): Outcome {
  const remarks = [...draft.remarks];
  if (people.hasNamesake(values)) remarks.push('这个支部另有同名的人，出生日期或电话不同，按另一个人新建');
  remarks.push(...sharedNumber(values, people));
  people.add({ memberId: null, values, row: draft.row, waiting: false });
  return outcome('create', remarks, values, null);
}

function update(draft: Draft, values: BranchPerson, match: Match, people: People, names: Names): Outcome {
  const { person } = match;
  const before = person.values;
  const { patch, remarks: more } = patchFor(before, values);
  const remarks = [...draft.remarks, ...more];
  if (match.likeness === 'likely' && Object.keys(patch).length > 0)
    remarks.push('按同支部、同姓名认作同一个人，请看一眼对不对');
  if (patch.branchId) remarks.push(`原来在「${names.branch(before.branchId)}」，这次转支部，请核对`);
  if (values.phone === null && before.phone !== null && draft.saidNoPhone)
    remarks.push('表里写没有电话，名册上的电话没有动');
  if (patch.phone) remarks.push(...sharedNumber(values, people));
  people.apply(person, draft.row, patch);
  const changed = Object.keys(patch).length > 0;
  return { ...outcome(changed ? 'update' : 'same', remarks, null, person.memberId), patch, before };
}

/** The same person a second time in the file. */
function repeated(
  draft: Draft,
  values: BranchPerson,
  person: KnownPerson,
  refuse: (code: string, text: string) => Outcome,
): Outcome {
  const row = person.row!;
  const { patch } = patchFor(person.values, values);
  if (patch.branchId)
    return refuse(
      'REPEATED_TWO_BRANCHES',
      `和第 ${row} 行是同一个人，支部却不一样。请在表里只留一行再导入。`,
    );
  const fields = shownChanges(person.values, patch, id => id).map(({ field }) => field);
  if (fields.length > 0)
    return refuse(
      'REPEATED_DIFFERENT',
      `和第 ${row} 行是同一个人，但${fields.join('、')}不一样。请在表里只留一行再导入，或选不导入。`,
    );
  const remarks = [...draft.remarks, `和第 ${row} 行是同一个人，内容一样，不重复导入`];
  return { ...outcome('same', remarks, null, person.memberId), sameAsRow: row };
}

function maybeText(person: KnownPerson, { name }: BranchPerson, names: Names): string {
  const where =
    person.row === null ? `名册上「${names.branch(person.values.branchId)}」` : `第 ${person.row} 行`;
  return `${where}已有一位「${name}」，电话和出生日期不够判断是不是同一人。是另一个人请选照样导入；是同一人请选不导入，再到成员页修改。`;
}

function sharedNumber(values: BranchPerson, people: People): string[] {
  const other = people.sharesPhone(values);
  if (!other) return [];
  return [`电话和${other.row === null ? '名册上的' : `第 ${other.row} 行的`}「${other.values.name}」相同`];
}
