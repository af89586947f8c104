import * as z from 'zod/mini';
import { organizerHere, organizerOwn } from './access.js';
import { route } from './route.js';
import { Id, line, listOf } from './values.js';

/** district (区) → committee (街道 or 局) → branch (支部). Members belong to branches. */
export const UnitKind = z.enum(['district', 'committee', 'branch']);
export type UnitKind = z.infer<typeof UnitKind>;

/** A unit as it is named beside a person or an activity. */
export const UnitRef = z.object({ id: Id, name: z.string() });
export type UnitRef = z.infer<typeof UnitRef>;

export const UnitView = z.object({
  id: Id,
  parentId: z.nullable(Id),
  kind: UnitKind,
  name: z.string(),
  /** Names from the district down to this unit, joined with ` · `. */
  fullName: z.string(),
});
export type UnitView = z.infer<typeof UnitView>;

const UnitParams = z.strictObject({ unitId: Id });

export const org = {
  /** The caller's part of the tree, parents before children. */
  tree: route({
    method: 'GET',
    path: '/units',
    response: listOf(UnitView),
    errors: [],
    access: organizerOwn,
  }),
  create: route({
    method: 'POST',
    path: '/units',
    body: z.strictObject({ parentId: Id, kind: UnitKind, name: line(60) }),
    response: UnitView,
    errors: ['UNIT_NAME_TAKEN', 'UNIT_KIND_WRONG'],
    // The sample's parent is the committee above branch A.
    access: { ...organizerHere, organizer: 404 },
  }),
  rename: route({
    method: 'PUT',
    path: '/units/:unitId',
    params: UnitParams,
    body: z.strictObject({ name: line(60) }),
    response: UnitView,
    errors: ['UNIT_NAME_TAKEN'],
    access: organizerHere,
  }),
};
