import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createPool } from 'mysql2/promise';
import { ulid } from 'ulid';

/*
 * What a careful person would write by hand: node:http and mysql2 prepared statements, the same work for each
 * check-in (who is this, which session, is it open, are they invited, was it this request before, have they come),
 * one transaction a request. Run as a process of its own: BENCH_DATABASE_URL in, `port N` out.
 */
const pool = createPool({
  uri: process.env.BENCH_DATABASE_URL,
  connectionLimit: 20,
  supportBigNumbers: true,
});

const whoSql = `SELECT a.id AS accountId, m.id AS memberId, m.name, m.unitPath FROM sign_ins s
  JOIN accounts a ON a.id = s.accountId JOIN members m ON m.id = a.memberId
  WHERE s.tokenHash = ? AND s.revokedAt IS NULL AND s.expiresAt > ? AND m.archivedAt IS NULL`;
const sessionSql = `SELECT a.id AS activityId, a.title, a.place, a.state, a.walkInsWelcome, s.id AS sessionId, s.startsAt, s.endsAt, s.opensAt
  FROM activities a JOIN activity_sessions s ON s.activityId = a.id WHERE a.posterCode = ? ORDER BY s.startsAt`;
const invitedSql = 'SELECT unitPath FROM activity_invitations WHERE activityId = ?';
const repeatSql = 'SELECT outcome, checkInId FROM checkin_attempts WHERE accountId = ? AND requestKey = ?';
const cameSql = 'SELECT id, at, method FROM checkins WHERE sessionId = ? AND activeMemberId = ? FOR UPDATE';
const checkInSql = `INSERT INTO checkins (id, sessionId, memberId, activeMemberId, accountId, method, invited, anyway, at, createdAt)
  VALUES (?, ?, ?, ?, ?, 'poster', ?, 0, ?, ?)`;
const attemptSql = `INSERT INTO checkin_attempts (id, sessionId, activityId, memberId, accountId, requestKey, outcome, method, checkInId, at, createdAt)
  VALUES (?, ?, ?, ?, ?, ?, ?, 'poster', ?, ?, ?)`;

async function scan(token, { code, requestKey }) {
  const now = Date.now();
  const tokenHash = createHash('sha256').update(token).digest('base64url');
  const connection = await pool.getConnection();
  try {
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.beginTransaction();
    const [[who]] = await connection.execute(whoSql, [tokenHash, now]);
    if (!who) return await refuse(connection, 'SIGN_IN_AGAIN');
    const [sessions] = await connection.execute(sessionSql, [/([0-9a-z]{16})$/.exec(code)?.[1] ?? '']);
    const session = sessions.find(one => one.opensAt <= now && now <= one.endsAt);
    if (!session || session.state !== 'published') return await refuse(connection, 'CLOSED');
    const [invitations] = await connection.execute(invitedSql, [session.activityId]);
    const invited = invitations.some(({ unitPath }) => who.unitPath.startsWith(unitPath));
    if (!invited && !session.walkInsWelcome) return await refuse(connection, 'NOT_INVITED');
    const [[repeat]] = await connection.execute(repeatSql, [who.accountId, requestKey]);
    const [[came]] = await connection.execute(cameSql, [session.sessionId, who.memberId]);
    const id = came?.id ?? ulid();
    const outcome = repeat?.outcome ?? (came ? 'ALREADY_CHECKED_IN' : 'CHECKED_IN');
    if (!came) {
      await connection.execute(checkInSql, [
        id,
        session.sessionId,
        who.memberId,
        who.memberId,
        who.accountId,
        invited,
        now,
        now,
      ]);
    }
    if (!repeat) {
      await connection.execute(attemptSql, [
        ulid(),
        session.sessionId,
        session.activityId,
        who.memberId,
        who.accountId,
        requestKey,
        outcome,
        id,
        now,
        now,
      ]);
    }
    await connection.commit();
    return {
      outcome,
      name: who.name,
      activity: { title: session.title, place: session.place },
      checkIn: { id, at: now, method: 'poster' },
    };
  } catch (error) {
    await connection.rollback();
    throw error;
  } finally {
    connection.release();
  }
}

async function refuse(connection, outcome) {
  await connection.rollback();
  return { outcome };
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const token = (request.headers.authorization ?? '').slice('Bearer '.length);
      const body = JSON.stringify(await scan(token, JSON.parse(Buffer.concat(chunks).toString('utf8'))));
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () => console.log(`port ${server.address().port}`));
