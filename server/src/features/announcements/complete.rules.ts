import type { Audience, NoticeContent } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import { missingFrom } from '../notices/content.rules.js';

/** What templates leave for the organizer to fill in. */
export const blank = '＿';

/** What an announcement still lacks before it can be sent, in the words of the editor. */
export function missingOf(content: NoticeContent, audience: Audience): string[] {
  return [
    ...missingFrom(content),
    ...(hasBlank(content) ? [`「${blank}」的地方`] : []),
    ...(means(audience) ? [] : ['发给谁']),
  ];
}

const hasBlank = ({ title, summary, when, place, bring, body }: NoticeContent): boolean =>
  [title, summary, when, place, bring, body].some(text => text.includes(blank));

/** Whether anybody can be meant at all; `only` and `except` narrow down and mean nobody by themselves. */
const means = ({ units, activities, members }: Audience): boolean =>
  units.length + activities.length + members.length > 0;

export function expectComplete(content: NoticeContent, audience: Audience): void {
  const missing = missingOf(content, audience);
  if (missing.length > 0) throw new DomainError('NOTICE_INCOMPLETE', { missing: missing.join('、') });
}
