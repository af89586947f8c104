import { ulid } from 'ulid';
import { percentile } from './load.mjs';
import { content, everybodyOf, seedDistrict, seedPhones } from './phones.mjs';
import { code, hash, insert, token } from './seed.mjs';

const branches = 1000;
const readers = 20;
const day = 86_400_000;

/**
 * How long after the answer to "send" an announcement to a million people stands in the inboxes of some of them,
 * the last one counting, and how quickly inboxes open while recipients are still being written down.
 * @returns {{ shownMs: number, inboxP50Ms: number, inboxP99Ms: number, sendMs: number, dryRunMs: number, written: number }}
 */
export async function inboxAtScale({ connection, wechat, product }, members) {
  const district = await seedDistrict(connection);
  await seedMillion(connection, district, members);
  const [organizer] = await seedPhones(connection, district, 1, { credits: 0, kind: 'staff' });
  const branch = { id: district.id, path: `${district.path}b00500/` };
  const people = await seedPhones(connection, branch, readers, { credits: 0 });
  const tokens = await signIn(connection, [organizer, ...people]);
  await makeOrganizer(connection, organizer, district);
  await connection.query('ANALYZE TABLE members');

  await wechat.ask('POST', 'visits', { openid: organizer.openid });
  const call = (...request) => product.call(tokens[0], ...request);
  const audience = everybodyOf(district);
  const draft = await call('POST', '/organizer/announcements', {
    unitId: district.id,
    content,
    audience,
    lateJoiners: false,
  });
  const [dryRun, dryRunMs] = await timed(() => call('POST', '/organizer/dry-runs', { audience }));
  if (dryRun.recipients !== members + readers) throw new Error(`${dryRun.recipients} recipients`);
  const [sent, sendMs] = await timed(() =>
    call('POST', `/organizer/announcements/${draft.id}/send`, {
      version: draft.version,
      recipients: dryRun.recipients,
      at: null,
    }),
  );
  if (sent.state !== 'sent') throw new Error(`the announcement is ${sent.state}`);

  const answered = performance.now();
  const inbox = async own =>
    (await product.call(own, 'GET', '/notices')).items.some(({ id }) => id === sent.noticeId);
  const shown = await Promise.all(
    tokens.slice(1).map(async own => {
      while (!(await inbox(own)));
      return performance.now() - answered;
    }),
  );
  const [[{ written, spreadAt }]] = await connection.query(
    'SELECT COUNT(*) AS written, (SELECT spreadAt FROM notices WHERE id = ?) AS spreadAt FROM notice_recipients WHERE noticeId = ?',
    [sent.noticeId, sent.noticeId],
  );
  if (spreadAt !== null) throw new Error('recipients were written down too soon to measure');
  const opened = [];
  for (let look = 0; look < 200; look++) {
    const [isThere, ms] = await timed(() => inbox(tokens[1 + (look % readers)]));
    if (!isThere) throw new Error('it has gone again');
    opened.push(ms);
  }
  return {
    shownMs: Math.max(...shown),
    inboxP50Ms: percentile(opened, 0.5),
    inboxP99Ms: percentile(opened, 0.99),
    sendMs,
    dryRunMs,
    written: Number(written),
  };
}

async function timed(work) {
  const started = performance.now();
  return [await work(), performance.now() - started];
}

/** Members of a thousand branches: a thousand rows, doubled until there are enough. Ids are `01KZ` and a number. */
async function seedMillion(connection, district, count) {
  const now = Date.now() - day;
  const places = Array.from({ length: branches }, (_, index) => String(index).padStart(5, '0'));
  const unitIds = places.map(() => ulid());
  await insert(
    connection,
    'units',
    places.map((place, index) => ({
      id: unitIds[index],
      parentId: district.id,
      kind: 'branch',
      name: `第${place}支部`,
      path: `${district.path}b${place}/`,
      createdAt: now,
    })),
  );
  const idOf = number => `01KZ${String(number).padStart(22, '0')}`;
  const prefix = code(6);
  await insert(
    connection,
    'members',
    places.map((place, index) => ({
      id: idOf(index),
      unitId: unitIds[index],
      unitPath: `${district.path}b${place}/`,
      kind: 'member',
      name: `王秀英${index}`,
      phoneNote: '',
      note: '',
      cardCode: `${prefix}${String(index).padStart(10, '0')}`,
      createdAt: now,
      updatedAt: now,
      version: 1,
    })),
  );
  for (let there = branches; there < count; there *= 2) {
    const more = Math.min(there, count - there);
    await connection.query(
      `INSERT INTO members (id, unitId, unitPath, kind, name, phoneNote, note, cardCode, createdAt, updatedAt, version)
       SELECT CONCAT('01KZ', LPAD(CAST(SUBSTRING(id, 5) AS UNSIGNED) + ?, 22, '0')), unitId, unitPath, kind, name,
         phoneNote, note, CONCAT(SUBSTRING(cardCode, 1, 6), LPAD(CAST(SUBSTRING(cardCode, 7) AS UNSIGNED) + ?, 10, '0')),
         createdAt, updatedAt, version
       FROM members WHERE id >= ? AND id < ?`,
      [there, there, idOf(0), idOf(more)],
    );
  }
}

async function signIn(connection, people) {
  const now = Date.now();
  const tokens = people.map(() => token());
  await insert(
    connection,
    'sign_ins',
    people.map(({ account }, index) => ({
      id: ulid(),
      accountId: account,
      tokenHash: hash(tokens[index]),
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + 90 * day,
    })),
  );
  return tokens;
}

async function makeOrganizer(connection, { id }, unit) {
  const now = Date.now();
  await insert(connection, 'grants', [
    {
      id: ulid(),
      memberId: id,
      role: 'organizer',
      unitId: unit.id,
      unitPath: unit.path,
      startsAt: now - day,
      endsOn: '2099-12-31',
      endsAt: now + 365 * day,
    },
  ]);
}
