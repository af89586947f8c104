import { correctionLines } from '@wanqing/shared';
import type { Difference } from '../activities/differences.rules';
import { audienceOf, type ContentForm, contentOf, type NoticeForm } from './form.rules';
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

/** What readers will be told of a correction, in the server's own words. */
export const linesOf = (before: ContentForm, after: ContentForm): string[] =>
  correctionLines(contentOf(before), contentOf(after));
