import type { RosterField } from '@wanqing/shared';
import { normaliseBirth } from './births.rules.js';
import type { HeadingColumn, Headings } from './headings.rules.js';
import { nameKey, normaliseGender, normaliseName } from './names.rules.js';
import { type Normal, type Problem, problem } from './normal.rules.js';
import { normalisePhones, type PhoneNumber } from './phones.rules.js';
import type { RawCell, RawRow } from './reading/table.js';
import { oneLine, paragraphOf, quoted, saysNone } from './text.rules.js';

/** What is stored of a person, apart from their branch. */
export interface PersonValues {
  readonly name: string;
  readonly gender: 'female' | 'male' | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birth: string | null;
  readonly phone: string | null;
  readonly phoneNote: string;
  readonly landline: string | null;
  readonly note: string;
}

/** Something a person must look at before the row can be imported. */
export interface RowIssue {
  readonly code: string;
  /** Heading of the column, empty where the whole row is meant. */
  readonly column: string;
  /** Row, column, what is wrong, what to do: one sentence for the organizer. */
  readonly sentence: string;
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  /** Whether the organizer may take the row as it can be stored. */
  readonly acceptable: boolean;
}

export interface ParsedRow {
  readonly row: number;
  readonly nameKey: string;
  readonly values: PersonValues;
  /** Branch and committee as they stand in the file. */
  readonly branchText: string;
  readonly committeeText: string;
  /** The cell says 无 or the like. */
  readonly saidNoPhone: boolean;
  readonly issues: readonly RowIssue[];
  readonly remarks: readonly string[];
}

export interface ParseContext {
  readonly byField: Headings['byField'];
  /** Shanghai calendar day, YYYY-MM-DD. */
  readonly today: string;
  /** Put before local numbers, null: a local number is a problem. */
  readonly areaCode: string | null;
}

const MOST_NOTE = 500;
const MOST_PHONE_NOTE = 60;

/** Reads one person's row. */
export function parseRow(row: RawRow, { byField, today, areaCode }: ParseContext): ParsedRow {
  const issues: RowIssue[] = [];
  const remarks: string[] = row.hidden ? ['这一行在表里是隐藏的，也读进来了'] : [];
  const cellOf = (field: RosterField): RawCell | null => {
    const column = byField[field];
    return column ? (row.cells[column.index] ?? null) : null;
  };
  const take = <T>(field: RosterField, normal: Normal<T>): T => {
    for (const found of normal.problems) issues.push(issueAt(row.number, byField[field], found));
    remarks.push(...normal.remarks);
    return normal.value;
  };
  const { name, note: nameNote } = take('name', normaliseName(cellOf('name')));
  const gender = take('gender', normaliseGender(cellOf('gender')));
  const birth = take('birth', normaliseBirth(cellOf('birth'), today));
  const numbers = [
    ...take('phone', normalisePhones(cellOf('phone'), areaCode)),
    ...take('landline', normalisePhones(cellOf('landline'), areaCode)),
  ];
  const phones = placed(numbers);
  remarks.push(...phones.remarks);
  const note = take('note', noteOf(cellOf('note'), nameNote, phones.rest));
  const { phone, phoneNote, landline } = phones;
  return {
    row: row.number,
    nameKey: nameKey(name),
    values: { name, gender, birth, phone, phoneNote, landline, note },
    branchText: oneLine(cellOf('branch')?.text ?? ''),
    committeeText: oneLine(cellOf('committee')?.text ?? ''),
    saidNoPhone: saysNone(cellOf('phone')?.text ?? 'x'),
    issues,
    remarks,
  };
}

/** A problem as a sentence with its place: 第 25 行「联系电话」：… */
export function issueAt(
  row: number,
  column: Pick<HeadingColumn, 'heading' | 'letter'> | undefined,
  { code, text, acceptable }: Problem,
  candidates: RowIssue['candidates'] = [],
): RowIssue {
  const heading = column ? column.heading || `${column.letter} 列` : '';
  const sentence = `第 ${row} 行${heading ? `「${heading}」` : ''}：${text}`;
  return { code, column: heading, sentence, candidates, acceptable };
}

/** The first mobile and the first landline have a place of their own; further numbers go to the note. */
function placed(numbers: readonly PhoneNumber[]) {
  const mobile = numbers.find(it => it.mobile);
  const landline = numbers.find(it => !it.mobile);
  const noted = ({ number, note }: PhoneNumber) => (note ? `${number}（${note}）` : number);
  const others = numbers.filter(it => it !== mobile && it !== landline && it.number !== mobile?.number);
  const rest = others.length ? [`其他电话 ${others.map(noted).join('、')}`] : [];
  if (landline?.note) rest.push(`座机 ${noted(landline)}`);
  const phoneNote = mobile?.note ?? '';
  if (phoneNote.length > MOST_PHONE_NOTE) rest.push(phoneNote);
  return {
    phone: mobile?.number ?? null,
    phoneNote: phoneNote.length > MOST_PHONE_NOTE ? '' : phoneNote,
    landline: landline?.number ?? null,
    rest,
    remarks: rest.map(text => `${quoted(text)}放进备注`),
  };
}

function noteOf(cell: RawCell | null, nameNote: string, rest: readonly string[]): Normal<string> {
  const typed = cell && !(saysNone(cell.text) && cell.text.length <= 2) ? paragraphOf(cell.text) : '';
  const note = [typed, nameNote, ...rest].filter(Boolean).join('；');
  if (note.length > MOST_NOTE) {
    const text = `备注超过 ${MOST_NOTE} 个字。请改短再导入，或选照样导入，先不录备注。`;
    return { value: '', problems: [problem('NOTE_LONG', text, true)], remarks: [] };
  }
  const remarks = /^[=+@-]/.test(typed) ? [`备注${quoted(typed)}像是公式，只当文字存，不会运行`] : [];
  return { value: note, problems: [], remarks };
}
