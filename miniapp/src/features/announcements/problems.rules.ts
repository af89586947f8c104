import { AnnouncementInput, NoticeContent } from '@wanqing/shared';
import type { Problems } from '../editing/problems';
import { namesNobody } from './audience.rules';
import { audienceOf, type ContentForm, contentOf, inputOf, type NoticeForm } from './form.rules';
import { problemWords as words } from './problem-words';

/** The box that a field of the contract is typed in. */
function boxOf(path: readonly PropertyKey[]): string {
  const [first, second, third] = path.map(String);
  if (first === 'content') return boxOf(path.slice(1));
  if (first === 'fileIds') return 'attachments';
  if (first !== 'audience') return first ?? '';
  return second === 'only' && (third === 'ageFrom' || third === 'ageTo') ? 'age' : 'audience';
}

const said = (paths: readonly (readonly PropertyKey[])[]): Problems =>
  Object.fromEntries(paths.map(boxOf).map(box => [box, words.fields[box] ?? words.other]));

/** What cannot be kept as it is typed. The contract's own limits decide; here they get their sentences. */
export const contentProblems = (form: ContentForm): Problems =>
  said((NoticeContent.safeParse(contentOf(form)).error?.issues ?? []).map(({ path }) => path));

export function noticeProblems(form: NoticeForm): Problems {
  const found = said(
    (AnnouncementInput.safeParse(inputOf(form)).error?.issues ?? []).map(({ path }) => path),
  );
  const { ageFrom, ageTo } = audienceOf(form).only;
  const swapped = ageFrom !== null && ageTo !== null && ageFrom > ageTo;
  return swapped && words.fields.age ? { ...found, age: words.fields.age } : found;
}

/** What templates leave to be filled in. */
const blank = '＿';

const texts = ['title', 'summary', 'when', 'place', 'bring', 'body'] as const;

/** What a reader would miss; the server has the last word. */
export const missingInContent = (form: ContentForm): Problems => ({
  ...Object.fromEntries(texts.filter(box => form[box].includes(blank)).map(box => [box, words.notFilled])),
  ...(form.title.trim() ? {} : { title: words.noTitle }),
  ...(form.summary.trim() ? {} : { summary: words.noSummary }),
  ...(form.contactPhone.trim() ? {} : { contactPhone: words.noPhone }),
  ...contentProblems(form),
});

/** What is missing before it can be sent. */
export const missingInNotice = (form: NoticeForm): Problems => ({
  ...missingInContent(form),
  ...(namesNobody(form.audience) ? { audience: words.nobody } : {}),
  ...noticeProblems(form),
});
