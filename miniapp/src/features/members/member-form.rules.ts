import { MemberInput, type MemberView } from '@wanqing/shared';
import type { FieldError } from '../../ui/field';
import { birthOf, birthWords } from './day.rules';
import { problemWords } from './problem-words';

type Input = (typeof MemberInput)['_zod']['output'];

/** A person as they stand in the boxes: whatever was typed. */
export interface MemberForm {
  readonly name: string;
  readonly kind: Input['kind'];
  readonly branchId: string;
  readonly gender: NonNullable<Input['gender']> | '';
  readonly birth: string;
  readonly phone: string;
  readonly phoneNote: string;
  readonly landline: string;
  readonly note: string;
}

export const blankMember: MemberForm = {
  name: '',
  kind: 'member',
  branchId: '',
  gender: '',
  birth: '',
  phone: '',
  phoneNote: '',
  landline: '',
  note: '',
};

export const memberFormOf = (member: MemberView): MemberForm => ({
  name: member.name,
  kind: member.kind,
  branchId: member.branch.id,
  gender: member.gender ?? '',
  birth: member.birth ? birthWords(member.birth) : '',
  phone: member.phone ?? '',
  phoneNote: member.phoneNote,
  landline: member.landline ?? '',
  note: member.note,
});

/** What is sent; a birth that cannot be read is sent as typed and refused by the contract. */
export const memberInputOf = (form: MemberForm): Input => ({
  name: form.name.trim(),
  kind: form.kind,
  branchId: form.branchId,
  gender: form.gender || null,
  birth: form.birth.trim() ? (birthOf(form.birth) ?? form.birth.trim()) : null,
  phone: form.phone.replace(/[\s-]/g, '') || null,
  phoneNote: form.phoneNote.trim(),
  landline: form.landline.replace(/\s/g, '') || null,
  note: form.note.trim(),
});

export type MemberProblems = Readonly<Partial<Record<keyof MemberForm, FieldError>>>;

/** What is wrong in the boxes; the contract's own limits decide, here they get their sentences. */
export function memberProblems(form: MemberForm): MemberProblems {
  const checked = MemberInput.safeParse(memberInputOf(form));
  const boxes = (checked.error?.issues ?? []).map(({ path }) => path[0] as keyof MemberForm);
  return Object.fromEntries(boxes.map(box => [box, problemWords[box]]));
}
