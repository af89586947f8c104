import { dayWords, momentOf } from '@wanqing/shared';
import { type Box, compare, type Difference } from '../editing/differences.rules';
import type { ActivityForm } from './form.rules';
import { kindWords } from './kinds';
import { fieldWords } from './words';

/** What somebody else has meanwhile written otherwise, box by box. */
export function differences(
  mine: ActivityForm,
  theirs: ActivityForm,
  unitName: (id: string) => string,
): Difference[] {
  const boxes = Object.keys(fieldWords) as (keyof typeof fieldWords)[];
  const said = boxes.map((box): Box<ActivityForm> => [fieldWords[box], form => shown(form, box, unitName)]);
  return compare(said, mine, theirs);
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
