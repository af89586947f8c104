import { pathTo } from '../../../hooks/nav';

export const PLANNER = '/organizer/courses/index';

/** All courses of a term; the term in which things are going on unless told. */
export const plannerPath = (term?: string): string => pathTo(PLANNER, { term });

export const TERMS = '/organizer/terms/index';

interface Writing {
  readonly id?: string;
  /** Term of a new course. */
  readonly term?: string;
  /** A copy: only its times are asked, the rest is as it was. */
  readonly copied?: 'yes';
}

export const courseEditPath = (writing: Writing): string =>
  pathTo('/organizer/course-edit/index', { ...writing });

/** Reading a term's plan from Excel. */
export const planFilePath = (term: string): string => pathTo('/organizer/plan-file/index', { term });
