import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { ulid } from 'ulid';

/*
 * What a careful person would write by hand: node:http and mysql2 prepared statements, one transaction a sign-up that
 * takes the plan's row, asks who this is, whether they may, whether this request or this person is there already, and
 * gives a seat or a place on the wait-list. Run as a process of its own: BENCH_DATABASE_URL in, `port N` out.
 */
const pool = createPool({
  uri: process.env.BENCH_DATABASE_URL,
  connectionLimit: 20,
  supportBigNumbers: true,
});

const whoSql = `SELECT a.id AS accountId, m.id AS memberId, m.name, m.unitPath FROM sign_ins s
  JOIN accounts a ON a.id = s.accountId JOIN members m ON m.id = a.memberId
  WHERE s.tokenHash = ? AND s.revokedAt IS NULL AND s.expiresAt > ? AND m.archivedAt IS NULL`;
const activitySql = `SELECT a.state, MIN(s.startsAt) AS startsAt FROM activities a
  JOIN activity_sessions s ON s.activityId = a.id WHERE a.id = ? AND s.cancelledAt IS NULL GROUP BY a.state`;
const invitedSql = 'SELECT unitPath FROM activity_invitations WHERE activityId = ?';
const planSql = 'SELECT * FROM signup_plans WHERE activityId = ? FOR UPDATE';
const repeatSql = 'SELECT signupId FROM signup_events WHERE accountId = ? AND requestKey = ?';
const ownSql = 'SELECT id, state, ticket, joinedAt FROM signups WHERE activityId = ? AND memberId = ?';
const signupSql = `INSERT INTO signups (id, activityId, memberId, partyId, ticket, state, fromQuota, via, byAccountId, joinedAt, stateAt, missed)
  VALUES (?, ?, ?, ?, ?, ?, 0, 'self', ?, ?, ?, 0)`;
const eventSql = `INSERT INTO signup_events (id, signupId, activityId, memberId, what, via, accountId, requestKey, at)
  VALUES (?, ?, ?, ?, ?, 'self', ?, ?, ?)`;
const countsSql = 'UPDATE signup_plans SET taken = ?, waiting = ?, lastTicket = ? WHERE activityId = ?';

async function join(token, activityId, { requestKey }) {
  const now = Date.now();
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const connection = await pool.getConnection();
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.beginTransaction();
    const [[who]] = await connection.execute(whoSql, [tokenHash, now]);
    if (!who) return await refuse(connection, 'SIGN_IN_AGAIN');
    const [[activity]] = await connection.execute(activitySql, [activityId]);
    if (activity?.state !== 'published') return await refuse(connection, 'NOT_FOUND');
    const [invitations] = await connection.execute(invitedSql, [activityId]);
    if (!invitations.some(({ unitPath }) => who.unitPath.startsWith(unitPath)))
      return await refuse(connection, 'GATE_BRANCH');
    const [[plan]] = await connection.execute(planSql, [activityId]);
    if (now < plan.opensAt || now >= plan.closesAt) return await refuse(connection, 'SIGNUP_CLOSED');
    const [[repeat]] = await connection.execute(repeatSql, [who.accountId, requestKey]);
    const [[own]] = await connection.execute(ownSql, [activityId, who.memberId]);
    const signup = repeat || own ? own : await give(connection, plan, who, requestKey, now);
    await connection.commit();
    return {
      ...{ id: signup.id, activityId, memberId: who.memberId, name: who.name, state: signup.state },
      ahead: signup.state === 'waiting' ? signup.ticket - plan.capacity - 1 : null,
      ...{ answerBy: null, companion: null, via: 'self', by: null, joinedAt: signup.joinedAt, reason: null },
    };
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

async function give(connection, { activityId, capacity, taken, waiting, lastTicket }, who, requestKey, now) {
  const hasSeat = waiting === 0 && taken < capacity;
  const state = hasSeat ? 'confirmed' : 'waiting';
  const id = ulid();
  const ticket = lastTicket + 1;
  const { memberId, accountId } = who;
  await connection.execute(signupSql, [id, activityId, memberId, ulid(), ticket, state, accountId, now, now]);
  await connection.execute(eventSql, [ulid(), id, activityId, memberId, state, accountId, requestKey, now]);
  await connection.execute(countsSql, [
    taken + (hasSeat ? 1 : 0),
    waiting + (hasSeat ? 0 : 1),
    ticket,
    activityId,
  ]);
  return { id, state, ticket, joinedAt: now };
}

async function refuse(connection, reason) {
  await connection.rollback();
  return { reason };
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const token = (request.headers.authorization ?? '').slice('Bearer '.length);
      const activityId = /activities\/([^/]+)\/signups$/.exec(request.url)?.[1] ?? '';
      const wanted = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const body = JSON.stringify(await join(token, activityId, wanted));
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    } catch (error) {
      response.writeHead(500).end(JSON.stringify(String(error)));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
