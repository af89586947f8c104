import type { Problems } from '../../editing/problems';
import type { PlanForm } from './plan-form.rules';

/** What the boxes of a plan need, wherever they stand. */
export interface PlanBoxes {
  readonly form: PlanForm;
  readonly change: (part: Partial<PlanForm>) => void;
  readonly problems: Problems;
}

/** Whose plan it is. */
export interface PlanOf {
  /** Unit whose draws can be joined, and in whose name a new one is made. */
  readonly unitId: string;
  /** Courses have terms, and courses that come before them. */
  readonly course: boolean;
  /** Day of the first session, YYYY-MM-DD; empty without sessions. */
  readonly first: string;
}
