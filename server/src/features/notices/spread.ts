import type { NewJob } from '../../jobs/job.js';
import type { Notice } from './notice.entity.js';

/**
 * Writes down who a notice goes to, a batch at a time.
 * walk: everybody meant, by branch, name and id · rest: those who moved or were renamed behind its back
 * meanwhile · late: everybody meant again, after `spreadAt`, for those who came to fit since.
 */
export interface SpreadPayload {
  readonly noticeId: string;
  readonly phase: 'walk' | 'rest' | 'late';
  /** The last one seen: path, name, id; null at the start. */
  readonly after: readonly [path: string, name: string, id: string] | null;
}

export const spreadKind = 'notices.spread';

export const spreadJob = (
  { id, unitPath }: Pick<Notice, 'id' | 'unitPath'>,
  phase: SpreadPayload['phase'] = 'walk',
): NewJob => ({
  kind: spreadKind,
  payload: { noticeId: id, phase, after: null } satisfies SpreadPayload,
  key: `${spreadKind}:${id}`,
  unitPath,
});
