import type { Id } from '@wanqing/shared';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import type { SignupPlan } from '../plans/signup-plan.entity.js';
import { type Act, type Join, type Move, type Place, type Turn } from './move.js';
import { requestOf } from './seat-book.js';
import { freeSeats } from './seat-counts.rules.js';
import { Signup } from './signup.entity.js';
import { SignupEvent } from './signup-event.entity.js';

const perStatement = 2000;
/** SQLite refuses expressions that are a thousand deep. */
const pairsPerStatement = 400;

type Answered = Pick<SignupEvent, 'accountId' | 'requestKey' | 'signupId'>;
const order = { ticket: 'ASC', id: 'ASC' } as const;

const joinsOf = (moves: readonly Move[]) => moves.filter((move): move is Join => move.kind === 'join');
const actsOf = (moves: readonly Move[]) => moves.filter((move): move is Act => 'signupId' in move);
const has = (moves: readonly Move[], ...kinds: Turn['kind'][]) =>
  moves.some(({ kind }) => (kinds as string[]).includes(kind));

/** Rows that the moves name, with their parties: in a fixed number of statements, however many moves. */
export async function namedRows(
  manager: EntityManager,
  { activityId }: SignupPlan,
  moves: readonly Move[],
  now: Date,
): Promise<Signup[]> {
  const places = moves.filter((move): move is Place => move.kind === 'place');
  const members = [
    ...joinsOf(moves).flatMap(({ memberIds }) => memberIds),
    ...places.flatMap(({ parties }) => parties.flatMap(({ memberIds }) => memberIds)),
  ];
  const rows = await inParts(members, ids => rowsOfMembers(manager, activityId, ids));
  const named = await inParts(
    actsOf(moves).map(({ signupId }) => signupId),
    id =>
      manager.find(Signup, { where: { activityId, id: In([...id]) }, select: { id: true, partyId: true } }),
  );
  rows.push(
    ...(await inParts(
      named.map(({ partyId }) => partyId),
      partyId => manager.findBy(Signup, { partyId: In([...partyId]) }),
    )),
  );
  if (has(moves, 'close')) rows.push(...(await manager.findBy(Signup, { activityId, state: 'offered' })));
  else if (has(moves, 'lapse')) {
    const answerBy = LessThanOrEqual(now);
    rows.push(...(await manager.findBy(Signup, { activityId, state: 'offered', answerBy })));
  }
  return rows;
}

/**
 * In a rush nobody is there yet, hence ids by plain SQL first; and by the key of the person: the statistics still say
 * that an activity has a handful of sign-ups, and MariaDB might read them all.
 */
async function rowsOfMembers(
  manager: EntityManager,
  activityId: Id,
  memberIds: readonly Id[],
): Promise<Signup[]> {
  const isSqlite = manager.connection.options.type === 'better-sqlite3';
  const found: { id: Id }[] = await manager.query(
    `SELECT id FROM signups ${isSqlite ? '' : 'FORCE INDEX (uq_signups_person)'}
      WHERE activityId = ? AND memberId IN (${memberIds.map(() => '?').join(', ')})`,
    [activityId, ...memberIds],
  );
  return found.length ? manager.findBy(Signup, { id: In(found.map(({ id }) => id)) }) : [];
}

/**
 * The wait-list from its head, as far as seats may come free: each row beyond those takes one, or belongs to somebody
 * named. A pair at the cut is left out. At the last call any row may be next.
 */
export async function queueRows(
  manager: EntityManager,
  plan: SignupPlan,
  moves: readonly Move[],
  named: readonly Signup[],
  lastCall: boolean,
): Promise<{ rows: Signup[]; isWhole: boolean }> {
  if (plan.waiting === 0) return { rows: [], isWhole: true };
  // Newcomers free no seat: in a rush nobody needs to look at the queue.
  if (!lastCall && moves.every(({ kind }) => kind === 'join')) return { rows: [], isWhole: false };
  const where = { activityId: plan.activityId, state: 'waiting' as const };
  const isWhole = has(moves, 'close') || lastCall;
  const take = freeSeats(plan) + plan.deskQuota + named.length + 3;
  const rows = await manager.find(Signup, { where, order, ...(isWhole ? {} : { take }) });
  if (isWhole || rows.length < take) return { rows, isWhole: true };
  const last = rows.at(-1)?.ticket;
  return { rows: rows.filter(({ ticket }) => ticket !== last), isWhole: false };
}

/** Requests among these that were answered before, by `requestOf`, with the row as it is now. */
export async function answeredBefore(
  manager: EntityManager,
  moves: readonly Move[],
): Promise<Map<string, Signup>> {
  const requests = [...joinsOf(moves), ...actsOf(moves)].flatMap(({ actor, requestKey }) =>
    actor.accountId ? [[actor.accountId, requestKey] as const] : [],
  );
  const found: Answered[] = [];
  for (let from = 0; from < requests.length; from += pairsPerStatement) {
    const some = requests.slice(from, from + pairsPerStatement);
    const places = some.map(() => '(accountId = ? AND requestKey = ?)').join(' OR ');
    const sql = `SELECT accountId, requestKey, signupId FROM signup_events WHERE ${places}`;
    found.push(...((await manager.query(sql, some.flat())) as Answered[]));
  }
  if (found.length === 0) return new Map();
  const rows = await manager.findBy(Signup, { id: In(found.map(({ signupId }) => signupId)) });
  const byId = new Map<Id, Signup>(rows.map(row => [row.id, row]));
  return new Map(
    found.flatMap(({ accountId, requestKey, signupId }) => {
      const row = byId.get(signupId);
      return row ? [[requestOf(accountId, requestKey ?? ''), row] as const] : [];
    }),
  );
}

async function inParts<Row>(
  keys: readonly string[],
  find: (part: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const wanted = [...new Set(keys)];
  const rows: Row[] = [];
  for (let from = 0; from < wanted.length; from += perStatement)
    rows.push(...(await find(wanted.slice(from, from + perStatement))));
  return rows;
}
