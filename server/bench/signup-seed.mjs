import { insert, seed } from './seed.mjs';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A branch of `count` signed-in members and a course for all of them, first come, that opened a minute ago. */
export async function seedCourse(connection, count, capacity) {
  const seeded = await seed(connection, count);
  const { activityId, sessionId } = seeded;
  const now = Date.now();
  const startsAt = now + 14 * dayMs;
  const endsAt = startsAt + 2 * hourMs;
  await connection.query(
    "UPDATE activities SET kind = 'course', title = '书法入门', bySignup = 1, capacity = ?, firstStartsAt = ?, lastEndsAt = ? WHERE id = ?",
    [capacity, startsAt, endsAt, activityId],
  );
  await connection.query('UPDATE activity_sessions SET startsAt = ?, endsAt = ?, opensAt = ? WHERE id = ?', [
    startsAt,
    endsAt,
    startsAt - hourMs,
    sessionId,
  ]);
  await insert(connection, 'signup_plans', [
    {
      activityId,
      way: 'first_come',
      opensAt: now - 60_000,
      closesAt: now + 7 * dayMs,
      capacity,
      deskQuota: 0,
      answerHours: 24,
      companions: true,
      standby: false,
      gates: JSON.stringify({ ageFrom: null, ageTo: null, after: [], perTerm: null, health: '' }),
      taken: 0,
      quotaTaken: 0,
      waiting: 0,
      lastTicket: 0,
      createdAt: now,
      updatedAt: now,
      version: 1,
    },
  ]);
  return seeded;
}
