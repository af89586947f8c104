import { dayWords, momentOf } from '@wanqing/shared';
import type { ActivityForm } from './form.rules';
import { kindWords } from './kinds';
import { fieldWords } from './words';

export interface Difference {
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What somebody else has meanwhile written otherwise, box by box. */
export function differences(
  mine: ActivityForm,
  theirs: ActivityForm,
  unitName: (id: string) => string,
): Difference[] {
  const boxes = Object.keys(fieldWords) as (keyof typeof fieldWords)[];
  return boxes
    .map(box => ({
      what: fieldWords[box],
      mine: shown(mine, box, unitName),
      theirs: shown(theirs, box, unitName),
    }))
    .filter(({ mine: one, theirs: other }) => one !== other);
}

function shown(form: ActivityForm, box: keyof typeof fieldWords, unitName: (id: string) => string): string {
  if (box === 'kind') return form.kind ? kindWords[form.kind] : '';
  if (box === 'invitedUnitIds') return [...form.invitedUnitIds].sort().map(unitName).join('、');
  if (box === 'sessions')
    return form.sessions
      .filter(({ day }) => day)
      .map(({ day, start, end }) => `${dayWords(momentOf(day, '12:00'))} ${start}–${end}`)
      .join('、');
  const value = form[box];
  return typeof value === 'boolean' ? (value ? '是' : '否') : value;
}
