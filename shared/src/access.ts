/**
 * Who may call a route, written as the answer each kind of caller must get. The guard enforces the
 * 401 and 403, the services the 404; a test made from the contract checks every cell.
 */
export const callers = [
  'anonymous',
  'visitor',
  'member',
  'desk',
  'organizer',
  'elsewhere',
  'district',
] as const;

/**
 * anonymous: no session · visitor: signed in, not yet recognised as a member · member: recognised ·
 * desk: desk attendant of branch A · organizer: of branch A · elsewhere: organizer of branch B ·
 * district: organizer of the whole district. The subject of the request belongs to branch A.
 */
export type Caller = (typeof callers)[number];
export type Expected = 'ok' | 401 | 403 | 404;
export type Access = Readonly<Record<Caller, Expected>>;

const everyone = (answer: Expected): Record<Caller, Expected> =>
  Object.fromEntries(callers.map(caller => [caller, answer])) as Record<Caller, Expected>;

/** Open to the world. */
export const anyone: Access = everyone('ok');
/** Any signed-in phone or browser, recognised or not. */
export const signedIn: Access = { ...anyone, anonymous: 401 };
/** A recognised member (staff are on the roster too). */
export const member: Access = { ...signedIn, visitor: 403 };
/** Desk attendants and organizers, for what belongs to their part of the tree. */
export const deskHere: Access = { ...member, member: 403, elsewhere: 404 };
/** Desk attendants and organizers, answered with their own part of the tree. */
export const deskOwn: Access = { ...deskHere, elsewhere: 'ok' };
/** Organizers, for what belongs to their part of the tree. */
export const organizerHere: Access = { ...deskHere, desk: 403 };
/** Organizers, answered with their own part of the tree. */
export const organizerOwn: Access = { ...organizerHere, elsewhere: 'ok' };
