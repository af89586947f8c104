import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { insertRows } from '../../../db/insert-rows.js';
import { newId } from '../../../kernel/ids.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import type { Entry, SeatBook } from './seat-book.js';
import { Signup } from './signup.entity.js';
import { SignupEvent } from './signup-event.entity.js';

const perStatement = 1000;

/** Writes what the moves have changed; a duplicate key of another instance's request escapes as it is. */
export async function writeBook(manager: EntityManager, book: SeatBook): Promise<void> {
  await inParts(book.entries, part => insertRows(manager, SignupEvent, part.map(toEvent)));
  await inParts(rowsOf(book, book.added), part => insertRows(manager, Signup, part));
  for (const { changes, ids } of changesOf(book))
    await inParts(ids, part => manager.update(Signup, { id: In(part) }, changes));
  const { activityId, taken, quotaTaken, waiting, lastTicket, quotaReleasedAt, closedAt } = book.plan;
  const counts = { taken, quotaTaken, waiting, lastTicket, quotaReleasedAt, closedAt };
  await manager.update(SignupPlan, { activityId }, counts);
}

const rowsOf = (book: SeatBook, ids: ReadonlySet<string>): Signup[] =>
  [...ids].flatMap(id => book.row(id) ?? []);

const columns = [
  'partyId',
  'ticket',
  'state',
  'fromQuota',
  'via',
  'byAccountId',
  'byName',
  'joinedAt',
  'stateAt',
  'answerBy',
  'reason',
] as const satisfies (keyof Signup)[];

/** Rows to which the same is done share one statement. */
function changesOf(book: SeatBook): { changes: Partial<Signup>; ids: string[] }[] {
  const alike = new Map<string, { changes: Partial<Signup>; ids: string[] }>();
  for (const row of rowsOf(book, book.changed)) {
    const before = book.before(row.id);
    const changed = columns.filter(column => row[column]?.valueOf() !== before?.[column]?.valueOf());
    const changes: Partial<Signup> = Object.fromEntries(changed.map(column => [column, row[column]]));
    const key = JSON.stringify(changes);
    const group = alike.get(key) ?? { changes, ids: [] };
    group.ids.push(row.id);
    alike.set(key, group);
  }
  return [...alike.values()].filter(({ changes }) => Object.keys(changes).length > 0);
}

const toEvent = ({ what, signup, actor, reason, requestKey }: Entry): SignupEvent => ({
  id: newId(),
  signupId: signup.id,
  activityId: signup.activityId,
  memberId: signup.memberId,
  what,
  via: actor.via,
  accountId: actor.accountId,
  byName: actor.byName,
  reason,
  requestKey,
  at: signup.stateAt,
});

async function inParts<Row>(rows: readonly Row[], write: (part: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += perStatement)
    await write(rows.slice(from, from + perStatement));
}
