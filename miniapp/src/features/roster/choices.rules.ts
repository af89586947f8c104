import type { ImportRow } from '@wanqing/shared';

type Issue = ImportRow['issues'][number];

export interface Choices {
  /** Taken as it can be stored. */
  readonly accept: boolean;
  /** Put into a branch of the organizer's choice. */
  readonly branch: boolean;
  /** Branches that were probably meant. */
  readonly candidates: Issue['candidates'];
}

const aboutBranch = ({ code }: Issue): boolean => code.startsWith('BRANCH_');

/** What an organizer can do with a row that needs attention, beside leaving it out. The server says what can be taken. */
export function choicesOf({ issues }: Pick<ImportRow, 'issues'>): Choices {
  const others = issues.filter(issue => !aboutBranch(issue));
  const branch = issues.some(aboutBranch) && others.every(({ acceptable }) => acceptable);
  return {
    accept: issues.length > 0 && issues.every(({ acceptable }) => acceptable),
    branch,
    candidates: branch ? issues.flatMap(({ candidates }) => candidates) : [],
  };
}
