import type { EntityManager } from 'typeorm';
import { JobPause } from './job-pause.entity.js';

/** Pauses a kind until that moment of the app's clock, whatever was said before. */
export async function pauseKind(
  manager: EntityManager,
  kind: string,
  pausedUntil: Date,
  why: string,
): Promise<void> {
  await manager.upsert(JobPause, { kind, pausedUntil, why: why.slice(0, 200) }, ['kind']);
}

/** Kinds that are paused at `now`. */
export async function pausedKinds(manager: EntityManager, now: Date): Promise<Set<string>> {
  const rows: { kind: string }[] = await manager.query('SELECT kind FROM job_pauses WHERE pausedUntil > ?', [
    now.getTime(),
  ]);
  return new Set(rows.map(row => row.kind));
}
