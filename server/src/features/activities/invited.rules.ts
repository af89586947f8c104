import { pathsDownTo } from '../../db/paths.js';

/** Path of the root above a unit. */
export const rootOf = (path: string): string => pathsDownTo(path)[0] ?? path;

interface Person {
  readonly kind: 'member' | 'staff';
  readonly unitPath: string;
}

export interface Guest extends Person {
  readonly id: string;
}

/** Invited is who belongs to an invited part of the tree; staff help, they are not counted as guests. */
export const isInvited = (person: Person, invitedPaths: readonly string[]): boolean =>
  person.kind === 'member' && invitedPaths.some(path => person.unitPath.startsWith(path));

interface Open {
  readonly unitPath: string;
  readonly walkInsWelcome: boolean;
}

/** Who is not on the list may come where walk-ins are welcome, from anywhere in the same district. */
export const mayWalkIn = (person: Pick<Person, 'unitPath'>, activity: Open): boolean =>
  activity.walkInsWelcome && rootOf(person.unitPath) === rootOf(activity.unitPath);
