import { ulid } from 'ulid';
import { content, everybodyOf, seedDistrict, seedPhones, templateId } from './phones.mjs';
import { insert } from './seed.mjs';

const send = '/cgi-bin/message/subscribe/send';
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Messages a second that one worker process brings to WeChat and records, WeChat answering after `ms`: recipients
 * are written down first, while messages are paused. Throws where one was sent twice or not at all.
 */
export async function deliveriesPerSecond({ connection, wechat }, count, ms) {
  const unit = await seedDistrict(connection);
  const people = await seedPhones(connection, unit, count);
  const openids = people.map(({ openid }) => openid);
  // WeChat would let a second message through.
  await wechat.ask('POST', 'credits', { openids, templateId, times: 3 });
  await wechat.ask('POST', 'delays', { path: send, ms });
  const before = (await wechat.ask('GET', 'sent-counts')).total;

  await connection.query('REPLACE INTO job_pauses (kind, pausedUntil, why) VALUES (?, ?, ?)', [
    'notices.push',
    Date.now() + 3_600_000,
    'bench',
  ]);
  const noticeId = await post(connection, unit);
  const asked = async sql => Number((await connection.query(sql, [noticeId]))[0][0].n);
  await until(async () => await asked('SELECT COUNT(spreadAt) AS n FROM notices WHERE id = ?'));
  const open = () =>
    asked("SELECT COUNT(*) AS n FROM push_deliveries WHERE noticeId = ? AND state = 'waiting'");
  if ((await open()) !== count) throw new Error(`${await open()} of ${count} messages wait`);
  await connection.query('DELETE FROM job_pauses');

  // The worker looks once a second: the clock starts when it has.
  await until(async () => (await open()) < count);
  const from = await open();
  const started = performance.now();
  await until(async () => (await open()) === 0);
  const seconds = (performance.now() - started) / 1000;

  const sent = await asked("SELECT COUNT(*) AS n FROM push_deliveries WHERE noticeId = ? AND state = 'sent'");
  const { total, items } = await wechat.ask('GET', 'sent-counts');
  const twice = items.filter(item => item.count !== 1).length;
  if (sent !== count || total - before !== count || twice > 0)
    throw new Error(
      `${sent} of ${count} recorded, ${total - before} arrived, ${twice} of them more than once`,
    );
  return from / seconds;
}

/** What sending leaves behind in one transaction: the notice, and the job that writes down its recipients. */
async function post(connection, unit) {
  const id = ulid();
  const now = Date.now();
  await insert(connection, 'notices', [
    {
      id,
      kind: 'announcement',
      unitId: unit.id,
      unitPath: unit.path,
      content: JSON.stringify(content),
      audience: JSON.stringify({ ...everybodyOf(unit), scopes: [unit.path] }),
      audienceWords: '全区',
      sentAt: now,
      corrections: '[]',
      version: 1,
    },
  ]);
  await insert(connection, 'jobs', [
    {
      id: ulid(),
      kind: 'notices.spread',
      jobKey: `notices.spread:${id}`,
      payload: JSON.stringify({ noticeId: id, phase: 'walk', after: null }),
      runAt: now,
      state: 'waiting',
      fence: 0,
      attempts: 0,
      unitPath: unit.path,
      createdAt: now,
    },
  ]);
  return id;
}

async function until(isSo) {
  while (!(await isSo())) await pause(20);
}
