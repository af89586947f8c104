import { pathTo } from '../../../hooks/nav';

/** Today's classes of whoever teaches, or on another day. */
export const classesPath = (day?: string): string => pathTo('/desk/classes/index', { day });
/** One class, name by name. */
export const classPath = (session: string): string => pathTo('/desk/class/index', { session });
/** The class book of a course. */
export const bookPath = (activity: string): string => pathTo('/organizer/class-book/index', { activity });
/** Certificates to print; of one person where a member is named. */
export const certificatesPath = (activity: string, member?: string): string =>
  pathTo('/organizer/certificates/index', { activity, member });
/** Charts of a course, or of a whole term. */
export const figuresPath = (of: { activity: string } | { term: string }): string =>
  pathTo('/organizer/figures/index', { ...of });
