import { DomainError } from '../../kernel/domain-error.js';

interface Draft {
  readonly title: string;
  readonly place: string;
  readonly contactPhone: string;
}

/** What an activity still lacks before members may see it, in the words of the editor. */
export function missingOf(draft: Draft, sessions: number, invited: number): string[] {
  const needs: [present: boolean, word: string][] = [
    [draft.title !== '', '活动名称'],
    [draft.place !== '', '地点'],
    [sessions > 0, '时间'],
    [invited > 0, '邀请哪些单位'],
    [draft.contactPhone !== '', '联系电话'],
  ];
  return needs.filter(([present]) => !present).map(([, word]) => word);
}

export function expectComplete(draft: Draft, sessions: number, invited: number): void {
  const missing = missingOf(draft, sessions, invited);
  if (missing.length > 0) throw new DomainError('ACTIVITY_INCOMPLETE', { missing: missing.join('、') });
}
