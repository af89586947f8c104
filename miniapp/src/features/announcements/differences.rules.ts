import { correctionLines } from '@wanqing/shared';
import { type Box, compare, type Difference } from '../editing/differences.rules';
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
  const boxes: Box<NoticeForm>[] = [
    ...texts.map((box): Box<NoticeForm> => [fieldWords[box], form => form[box].trim()]),
    [words.attachments, filesOf],
    [words.importance, form => importanceWords[form.importance]],
    [words.question, form => questionWords[form.question]],
    [words.audience, form => say(audienceOf(form))],
    [words.lateJoiners, late],
  ];
  return compare(boxes, mine, theirs);
}

/** What readers will be told of a correction, in the server's own words. */
export const linesOf = (before: ContentForm, after: ContentForm): string[] =>
  correctionLines(contentOf(before), contentOf(after));
