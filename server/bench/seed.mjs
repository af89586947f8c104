import { createHash, randomBytes } from 'node:crypto';
import { ulid } from 'ulid';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const code = length => Array.from(randomBytes(length), byte => alphabet[byte % 32]).join('');
export const token = () => randomBytes(32).toString('base64url');
export const hash = text => createHash('sha256').update(text).digest('base64url');

/**
 * One branch of `count` members, each with a signed-in phone, all invited to one activity that is open now.
 * @returns {{ tokens: string[], memberIds: string[], posterCode: string, activityId: string, sessionId: string }}
 */
export async function seed(connection, count) {
  const now = Date.now();
  const [unitId, activityId, sessionId] = [ulid(), ulid(), ulid()];
  const path = `/${code(6)}/`;
  const posterCode = code(16);
  await insert(connection, 'units', [
    { id: unitId, parentId: null, kind: 'district', name: `区 ${path}`, path, createdAt: now },
  ]);

  const people = Array.from({ length: count }, (_, index) => ({
    id: ulid(),
    account: ulid(),
    token: token(),
    index,
  }));
  await insert(
    connection,
    'members',
    people.map(({ id, index }) => ({
      id,
      unitId,
      unitPath: path,
      kind: 'member',
      name: `王秀英${index}`,
      phoneNote: '',
      note: '',
      cardCode: code(16),
      recognisedAt: now,
      createdAt: now,
      updatedAt: now,
      version: 1,
    })),
  );
  await insert(
    connection,
    'accounts',
    people.map(({ id, account }) => ({
      id: account,
      kind: 'wechat',
      openid: `o${account}_`,
      memberId: id,
      recognisedAt: now,
      recognisedBy: 'claim',
      mode: 'elder',
      step: 1,
      createdAt: now,
    })),
  );
  await insert(
    connection,
    'sign_ins',
    people.map(person => ({
      id: ulid(),
      accountId: person.account,
      tokenHash: hash(person.token),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + 90 * 86_400_000,
    })),
  );

  const startsAt = now - 60_000;
  const endsAt = now + 3_600_000;
  await insert(connection, 'activities', [
    {
      id: activityId,
      unitId,
      unitPath: path,
      title: '主题党日：南湖',
      kind: 'branch_day',
      state: 'published',
      summary: '',
      place: '3楼301室',
      bring: '',
      contactName: '陆敏',
      contactPhone: '021-64370000',
      walkInsWelcome: true,
      byPoster: true,
      byRotating: true,
      posterCode,
      firstStartsAt: startsAt,
      lastEndsAt: endsAt,
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
      version: 1,
    },
  ]);
  await insert(connection, 'activity_sessions', [
    { id: sessionId, activityId, startsAt, endsAt, opensAt: now - 3_600_000, shortCode: code(8) },
  ]);
  await insert(connection, 'activity_invitations', [{ id: ulid(), activityId, unitId, unitPath: path }]);
  return {
    tokens: people.map(person => person.token),
    memberIds: people.map(({ id }) => id),
    posterCode,
    activityId,
    sessionId,
  };
}

/** Inserts rows a thousand at a time. */
export async function insert(connection, table, rows) {
  const columns = Object.keys(rows[0]);
  for (let from = 0; from < rows.length; from += 1000) {
    const values = rows.slice(from, from + 1000).map(row => columns.map(column => row[column]));
    await connection.query(
      `INSERT INTO ${table} (${columns.map(name => `\`${name}\``).join(', ')}) VALUES ?`,
      [values],
    );
  }
}
