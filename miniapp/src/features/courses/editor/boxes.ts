import type { Problems } from '../../editing/problems';
import type { CourseForm } from './form.rules';

/** What the boxes of a course need. */
export interface CourseBoxes {
  readonly form: CourseForm;
  readonly change: (part: Partial<CourseForm>) => void;
  readonly problems: Problems;
}
