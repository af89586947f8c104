import type { Role } from '@wanqing/shared';
import { DomainError } from './domain-error.js';

/** A role held for a unit and everything below it. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: string;
  readonly unitPath: string;
}

/** Who calls: from the session, never from the request's content. */
export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  readonly member: ViewerMember | null;
  /** Roles in force now. */
  readonly roles: readonly HeldRole[];
  /** IP address the request comes from, to count by; absent where nothing was asked over HTTP. */
  readonly address?: string;
}

export interface ViewerMember {
  readonly id: string;
  readonly name: string;
  /** Staff are on the roster too, but on no list of guests. */
  readonly kind: 'member' | 'staff';
  readonly unitId: string;
  readonly unitPath: string;
}

/** A viewer who is recognised. */
export type MemberViewer = Viewer & { readonly member: ViewerMember };

/** Organizers may do whatever a desk attendant may. */
const enough: Record<Role, readonly Role[]> = { desk: ['desk', 'organizer'], organizer: ['organizer'] };

/** Paths of the parts of the tree in which the viewer holds the role. */
export const scopesOf = (viewer: Viewer, role: Role): string[] =>
  viewer.roles.filter(held => enough[role].includes(held.role)).map(held => held.unitPath);

export const covers = (viewer: Viewer, role: Role, unitPath: string): boolean =>
  scopesOf(viewer, role).some(scope => unitPath.startsWith(scope));

/** Passes only where the viewer holds the role over the unit; what lies outside is simply not there (404). */
export function expectCovered(viewer: Viewer, role: Role, unitPath: string): void {
  if (!covers(viewer, role, unitPath)) throw new DomainError('NOT_FOUND');
}

/** The viewer's member; the guard has already refused those without one. */
export function memberOf(viewer: Viewer): ViewerMember {
  if (!viewer.member) throw new DomainError('NOT_RECOGNISED');
  return viewer.member;
}
