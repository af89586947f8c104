import { pathTo } from '../../hooks/nav';

export const NOTICE_LIST = '/organizer/notices/index';
export const FAILURES = '/organizer/failures/index';

interface Writing {
  /** A draft, or whatever became of it. */
  readonly id?: string;
  /** A new notice to the people of this activity. */
  readonly activity?: string;
  /** Key of the template it begins with; `blank` for none. */
  readonly from?: string;
}

/** Where notices are written; without anything it asks what to begin with. */
export const writePath = (writing: Writing = {}): string =>
  pathTo('/organizer/notice-edit/index', { ...writing });

/** What became of a notice that was sent. */
export const sentPath = (id: string): string => pathTo('/organizer/notice/index', { id });
