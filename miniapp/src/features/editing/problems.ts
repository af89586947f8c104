import type { FieldError } from '../../ui/field';

/** Boxes that are wrong, by the name they have in the form; parts of a list with their place: `session2`. */
export type Problems = Readonly<Record<string, FieldError>>;
