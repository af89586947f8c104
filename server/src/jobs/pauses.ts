import type { EntityManager } from 'typeorm';
import { insertRows } from '../db/insert-rows.js';
import { change } from './dialect.js';
import { JobPause } from './job-pause.entity.js';

const toRow = (kind: string, pausedUntil: Date, why: string): JobPause => ({
  kind,
  pausedUntil,
  why: why.slice(0, 200),
});

/** Pauses a kind until that moment of the app's clock, whatever was said before. */
export async function pauseKind(
  manager: EntityManager,
  kind: string,
  until: Date,
  why: string,
): Promise<void> {
  await manager.upsert(JobPause, toRow(kind, until, why), ['kind']);
}

/** Pauses a kind until that moment, or until a later one that was said before. */
export async function pauseAtLeast(
  manager: EntityManager,
  kind: string,
  until: Date,
  why: string,
): Promise<void> {
  const row = toRow(kind, until, why);
  await insertRows(manager, JobPause, [row], 'skip');
  await change(manager, 'UPDATE job_pauses SET pausedUntil = ?, why = ? WHERE kind = ? AND pausedUntil < ?', [
    until.getTime(),
    row.why,
    kind,
    until.getTime(),
  ]);
}
