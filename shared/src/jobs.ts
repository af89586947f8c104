import * as z from 'zod/mini';
import { organizerHere, organizerOwn } from './access.js';
import { route } from './route.js';
import { Cursor, Done, Id, Instant, page } from './values.js';

/** Something the product was to do by itself, and could not. */
export const FailedJob = z.object({
  id: Id,
  /** What it was to do, in words. */
  what: z.string(),
  failedAt: Instant,
  attempts: z.int(),
  /** Why it failed, and what to do now, in plain words. */
  why: z.string(),
});
export type FailedJob = z.infer<typeof FailedJob>;

const JobParams = z.strictObject({ jobId: Id });

export const jobs = {
  /** What was laid aside in the caller's part of the tree, the latest first. */
  failed: route({
    method: 'GET',
    path: '/organizer/jobs/failed',
    query: z.strictObject({ cursor: Cursor }),
    response: page(FailedJob),
    errors: [],
    access: organizerOwn,
  }),
  /** Has it tried again, from the first attempt. */
  retry: route({
    method: 'POST',
    path: '/organizer/jobs/:jobId/retry',
    params: JobParams,
    response: Done,
    errors: [],
    access: organizerHere,
  }),
  /** Forgets it: nobody will do it any more. */
  discard: route({
    method: 'DELETE',
    path: '/organizer/jobs/:jobId',
    params: JobParams,
    response: Done,
    errors: [],
    access: organizerHere,
  }),
};
