import type { Difference } from '../activities/differences.rules';
import { audienceOf, type ContentForm, type NoticeForm } from './form.rules';
import { fieldWords, importanceWords, questionWords, words } from './words';

const texts = Object.keys(fieldWords) as (keyof typeof fieldWords)[];

const filesOf = ({ attachments }: ContentForm): string => attachments.map(({ name }) => name).join('、');

/** What two people wrote otherwise, box by box; `say` puts an audience into words. */
export function noticeDifferences(
  mine: NoticeForm,
  theirs: NoticeForm,
  say: (audience: ReturnType<typeof audienceOf>) => string,
): Difference[] {
  const late = ({ lateJoiners }: NoticeForm) => (lateJoiners ? words.yes : words.no);
  const boxes: [what: string, of: (form: NoticeForm) => string][] = [
    ...texts.map((box): [string, (form: NoticeForm) => string] => [
      fieldWords[box],
      form => form[box].trim(),
    ]),
    [words.attachments, filesOf],
    [words.importance, form => importanceWords[form.importance]],
    [words.question, form => questionWords[form.question]],
    [words.audience, form => say(audienceOf(form))],
    [words.lateJoiners, late],
  ];
  return boxes
    .map(([what, of]) => ({ what, mine: of(mine), theirs: of(theirs) }))
    .filter(({ mine: one, theirs: other }) => one !== other);
}

/** Texts longer than this are not repeated word by word. */
const long = 40;

/** What readers will be told of a correction: 「时间：原来是「…」，现在是「…」」, a line for each box. */
export function correctionLines(was: ContentForm, is: ContentForm): string[] {
  const boxes: (readonly [what: string, was: string, is: string])[] = [
    ...texts.map(box => [fieldWords[box], was[box].trim(), is[box].trim()] as const),
    [words.attachments, filesOf(was), filesOf(is)],
    [words.importance, importanceWords[was.importance], importanceWords[is.importance]],
    [words.question, questionWords[was.question], questionWords[is.question]],
  ];
  return boxes.filter(([, one, other]) => one !== other).map(([what, one, other]) => line(what, one, other));
}

function line(what: string, was: string, is: string): string {
  if (was.length > long || is.length > long) return words.changed(what);
  if (!was) return words.added(what, is);
  return is ? words.before(what, was, is) : words.removed(what, was);
}
