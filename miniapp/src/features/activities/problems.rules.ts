import { ActivityInput } from '@wanqing/shared';
import type { FieldError } from '../../ui/field';
import type { Problems } from '../editing/problems';
import { type ActivityForm, inputOf, type SessionForm, undated } from './form.rules';
import { problemWords as words } from './problem-words';

/** The box each field of the contract is typed in. */
const boxes: Readonly<Record<string, string>> = { coordinates: 'latitude', checkInBy: 'poster' };

/** What cannot be sent as it is typed. The contract's own limits decide; here they get their sentences. */
export function problemsOf(form: ActivityForm): Problems {
  const problems: Record<string, FieldError> = {};
  for (const [index, session] of form.sessions.entries()) {
    const wrong = undated(session) ? null : sessionProblem(session);
    if (wrong) problems[`session${index}`] = wrong;
  }
  if (Object.keys(problems).length > 0) return problems;
  const checked = ActivityInput.safeParse(inputOf(form));
  for (const { path } of checked.error?.issues ?? []) {
    const field = String(path[0]);
    const box = boxes[field] ?? field;
    problems[box] ??= words.fields[box] ?? words.other;
  }
  return problems;
}

/** What is still missing before members may see it; the server has the last word. */
export function missingIn(form: ActivityForm): Problems {
  const problems: Record<string, FieldError> = {};
  if (!form.title.trim()) problems.title = words.noTitle;
  if (!form.kind) problems.kind = words.noKind;
  if (!form.place.trim()) problems.place = words.noPlace;
  if (!form.contactPhone.trim()) problems.contactPhone = words.noPhone;
  if (form.invitedUnitIds.length === 0) problems.invitedUnitIds = words.nobodyInvited;
  for (const [index, session] of form.sessions.entries())
    if (undated(session)) problems[`session${index}`] = words.noDay;
  return { ...problems, ...problemsOf(form) };
}

function sessionProblem({ day, start, end }: SessionForm): FieldError | null {
  if (!day) return words.noDay;
  if (!start || !end) return words.noTime;
  return end <= start ? words.endBeforeStart : null;
}
