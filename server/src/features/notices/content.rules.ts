import type { NoticeContent } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';

/** What a notice still lacks before it may be seen, in the words of the editor. */
export function missingFrom(content: NoticeContent): string[] {
  const needs: [present: boolean, word: string][] = [
    [content.title !== '', '标题'],
    [content.summary !== '', '一句话说明'],
    [content.contactPhone !== '', '联系电话'],
  ];
  return needs.filter(([present]) => !present).map(([, word]) => word);
}

/** NOTICE_INCOMPLETE where anything is lacking. */
export function expectWhole(content: NoticeContent): void {
  const missing = missingFrom(content);
  if (missing.length > 0) throw new DomainError('NOTICE_INCOMPLETE', { missing: missing.join('、') });
}
