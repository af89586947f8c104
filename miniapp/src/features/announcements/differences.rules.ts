import type { Difference } from '../activities/differences.rules';
import { audienceOf, type ContentForm, contentOf, type NoticeForm } from './form.rules';
import {
  fieldWords,
  importanceWords,
  questionWords,
  correctionWords as said,
  toldWords,
  words,
} from './words';

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

const told = Object.keys(toldWords) as (keyof typeof toldWords)[];

/** What readers will be told of a correction, a line for each thing that changed; the server writes the same lines. */
export function correctionLines(before: ContentForm, after: ContentForm): string[] {
  const [was, is] = [contentOf(before), contentOf(after)];
  const changed = told.filter(box => was[box] !== is[box]);
  return [
    ...changed.map(box => line(toldWords[box], was[box], is[box])),
    was.summary !== is.summary || was.body !== is.body ? said.text : '',
    was.fileIds.join() === is.fileIds.join() ? '' : said.files,
    was.question === is.question ? '' : said.asks[is.question],
    was.importance === is.importance ? '' : said[is.importance],
  ].filter(Boolean);
}

function line(what: string, was: string, is: string): string {
  if (!was) return said.is(what, is);
  return is ? said.wasAndIs(what, was, is) : said.was(what, was);
}
