import { birthsAgree } from './same-person.rules.js';
import type { PersonValues } from './values.rules.js';

/** A person with their branch. */
export interface BranchPerson extends PersonValues {
  readonly branchId: string;
}

/** A person as stored. */
export interface StoredPerson extends BranchPerson {
  readonly id: string;
}

export type Patch = Partial<BranchPerson>;

const MOST_NOTE = 500;

/**
 * What a row changes in a stored person. An empty cell never empties a value, a coarser date never
 * replaces a finer one that agrees, and notes are added to, not replaced.
 */
export function patchFor(stored: BranchPerson, row: BranchPerson): { patch: Patch; remarks: string[] } {
  const patch: { -readonly [K in keyof Patch]: Patch[K] } = {};
  const remarks: string[] = [];
  if (row.branchId !== stored.branchId) patch.branchId = row.branchId;
  if (row.name !== stored.name) patch.name = row.name;
  if (row.gender !== null && row.gender !== stored.gender) patch.gender = row.gender;
  if (row.birth !== null && isBetterBirth(stored.birth, row.birth)) patch.birth = row.birth;
  if (row.landline !== null && row.landline !== stored.landline) patch.landline = row.landline;
  if (row.phone !== null) {
    const changed = row.phone !== stored.phone;
    if (changed) patch.phone = row.phone;
    // A note such as 女儿 belongs to the number it stood behind.
    if (
      changed
        ? row.phoneNote !== stored.phoneNote
        : row.phoneNote !== '' && row.phoneNote !== stored.phoneNote
    )
      patch.phoneNote = row.phoneNote;
  }
  const note = joinedNote(stored.note, row.note);
  if (note.length > MOST_NOTE) remarks.push('备注加上去就太长了，备注没有改');
  else if (note !== stored.note) patch.note = note;
  return { patch, remarks };
}

function isBetterBirth(stored: string | null, row: string): boolean {
  if (stored === null) return true;
  return birthsAgree(stored, row) ? row.length > stored.length : true;
}

function joinedNote(stored: string, row: string): string {
  if (row === '' || stored.includes(row)) return stored;
  const fresh = row.split('；').filter(part => part !== '' && !stored.includes(part));
  return [stored, ...fresh].filter(part => part !== '').join('；');
}

const fieldNames = {
  branchId: '支部',
  name: '姓名',
  gender: '性别',
  birth: '出生日期',
  phone: '电话',
  phoneNote: '电话备注',
  landline: '座机',
  note: '备注',
} as const;

const shownGender = { female: '女', male: '男' } as const;

export interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A patch in the organizer's words. */
export function shownChanges(
  stored: BranchPerson,
  patch: Patch,
  branchName: (id: string) => string,
): ShownChange[] {
  const shown = (field: keyof Patch, value: string | null | undefined): string => {
    if (!value) return '';
    if (field === 'branchId') return branchName(value);
    return field === 'gender' ? shownGender[value as 'female' | 'male'] : value;
  };
  return (Object.keys(fieldNames) as (keyof typeof fieldNames)[])
    .filter(field => field in patch)
    .map(field => ({
      field: fieldNames[field],
      before: shown(field, stored[field]),
      after: shown(field, patch[field]),
    }));
}
