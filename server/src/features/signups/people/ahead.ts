import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Signup } from '../seats/signup.entity.js';

type Waiting = Pick<Signup, 'id' | 'activityId' | 'state' | 'ticket'>;

/**
 * Seats asked for before each of these, those of its own party not counted; who does not wait is not in the map.
 * One statement for all who are the only ones of their activity, two for every activity with several: in a rush
 * hundreds of one wait-list are answered at once, and each must not count all before it.
 */
export async function aheadOf(manager: EntityManager, rows: readonly Waiting[]): Promise<Map<Id, number>> {
  const ahead = new Map<Id, number>();
  const byActivity = new Map<Id, Waiting[]>();
  for (const row of rows.filter(({ state }) => state === 'waiting'))
    byActivity.set(row.activityId, [...(byActivity.get(row.activityId) ?? []), row]);
  const alone = [...byActivity.values()].filter(({ length }) => length === 1).flat();
  for (const [id, count] of await countEach(manager, alone)) ahead.set(id, count);
  for (const [activityId, together] of byActivity)
    if (together.length > 1)
      for (const [id, count] of await countTogether(manager, activityId, together)) ahead.set(id, count);
  return ahead;
}

async function countEach(manager: EntityManager, rows: readonly Waiting[]): Promise<[Id, number][]> {
  if (rows.length === 0) return [];
  const found: { id: Id; earlier: string | number }[] = await manager.query(
    `SELECT mine.id AS id, COUNT(other.id) AS earlier FROM signups mine
      LEFT JOIN signups other ON other.activityId = mine.activityId AND other.state = 'waiting'
        AND other.ticket < mine.ticket
      WHERE mine.id IN (${rows.map(() => '?').join(', ')}) GROUP BY mine.id`,
    rows.map(({ id }) => id),
  );
  return found.map(({ id, earlier }) => [id, Number(earlier)]);
}

/** Counts up to the first of them, then along the tickets up to the last. */
async function countTogether(
  manager: EntityManager,
  activityId: Id,
  rows: readonly Waiting[],
): Promise<[Id, number][]> {
  const tickets = rows.map(({ ticket }) => ticket);
  const first = tickets.reduce((least, ticket) => Math.min(least, ticket));
  const last = tickets.reduce((most, ticket) => Math.max(most, ticket));
  const [{ earlier = 0 } = {}]: { earlier?: string | number }[] = await manager.query(
    `SELECT COUNT(*) AS earlier FROM signups WHERE activityId = ? AND state = 'waiting' AND ticket < ?`,
    [activityId, first],
  );
  const between: { ticket: number }[] = await manager.query(
    `SELECT ticket FROM signups WHERE activityId = ? AND state = 'waiting' AND ticket >= ? AND ticket < ?
      ORDER BY ticket`,
    [activityId, first, last],
  );
  const counts = new Map<number, number>();
  let passed = 0;
  for (const ticket of [...new Set(tickets)].sort((a, b) => a - b)) {
    while ((between[passed]?.ticket ?? ticket) < ticket) passed += 1;
    counts.set(ticket, Number(earlier) + passed);
  }
  return rows.map(({ id, ticket }) => [id, counts.get(ticket) ?? 0]);
}
