import { Agent } from 'node:http';
import { createConnection } from 'mysql2/promise';
import { closedLoop, percentile, post, seeded } from './load.mjs';
import { startOnPort } from './processes.mjs';
import { startAlone } from './product.mjs';
import { seedCourse } from './signup-seed.mjs';
import { expectTrue } from './signup-truth.mjs';

/*
 * Sign-up over HTTP: 10,000 people for 50 seats who come within two seconds whether or not they are answered, every
 * tenth tapping twice; and the throughput against node:http + mysql2 doing the same work with one transaction a
 * request, in turns on the same database. What everybody is told is compared with what is written: an oversell, a
 * duplicate or a broken order ends with an error. Needs BENCH_DATABASE_URL (innodb_flush_log_at_trx_commit=1).
 */
const url = process.env.BENCH_DATABASE_URL;
const arrivals = Number(process.argv[2] ?? 10_000);
const perRound = Number(process.argv[3] ?? 3000);
const capacity = 50;
const perSecond = 5000;
const rounds = 3;
const lanes = 64;

const print = (metric, value, more = {}) =>
  console.log(JSON.stringify({ metric, value: Math.round(value * 1000) / 1000, ...more }));
const median = values => percentile(values, 0.5);

const joinOf = (agent, { port, activityId }, token, key) =>
  post(agent, port, `/api/activities/${activityId}/signups`, token, {
    companion: null,
    healthConfirmed: true,
    despiteConflicts: false,
    requestKey: `bench-key-${key}`,
  });

const product = await startAlone(url);
const baseline = await startOnPort('bench/signup-baseline.mjs', { BENCH_DATABASE_URL: url }, /^port (\d+)$/);
const connection = await createConnection(url);

/** Everybody comes at a moment of their own; the answers, with the milliseconds since the first was due. */
async function rush(target, { tokens, memberIds }, random) {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const started = performance.now();
  let due = 0;
  const taps = tokens.flatMap((token, index) => {
    due += (-Math.log(1 - random()) / perSecond) * 1000;
    const tap = { token, index, due };
    return index % 10 === 0 ? [tap, { ...tap, due: due + 150 }] : [tap];
  });
  const acks = await Promise.all(
    taps.map(async ({ token, index, due }) => {
      await new Promise(resolve => setTimeout(resolve, started + due - performance.now()));
      const sentAt = performance.now() - started;
      const { status, body } = await joinOf(agent, target, token, `${target.activityId}-${index}`);
      if (status !== 200) throw new Error(`HTTP ${status}: ${JSON.stringify(body)}`);
      return { memberId: memberIds[index], sentAt, due, answeredAt: performance.now() - started, view: body };
    }),
  );
  agent.destroy();
  return acks;
}

async function throughput(target, count = perRound) {
  const seededCourse = await seedCourse(connection, count, capacity);
  const { activityId, tokens, memberIds } = seededCourse;
  const acks = [];
  const result = await closedLoop(
    { port: target.port, activityId },
    tokens,
    lanes,
    async (agent, to, token, index) => {
      const sentAt = performance.now();
      const answer = await joinOf(agent, to, token, `${activityId}-${index}`);
      acks.push({ memberId: memberIds[index], sentAt, answeredAt: performance.now(), view: answer.body });
      return answer;
    },
    body => body.state,
  );
  await expectTrue(connection, { activityId, capacity, people: count, acks });
  return result;
}

try {
  for (const target of [product, baseline]) await throughput(target, 500); // warm up
  const measured = { product: [], baseline: [] };
  for (let turn = 0; turn < rounds; turn++) {
    measured.product.push(await throughput(product));
    measured.baseline.push(await throughput(baseline));
  }
  const rate = results => median(results.map(({ seconds }) => perRound / seconds));
  print('signup_ratio', rate(measured.product) / rate(measured.baseline), {
    rounds,
    lanes,
    signups: perRound,
  });
  print('signups_per_second', rate(measured.product));
  print('baseline_per_second', rate(measured.baseline));

  const course = await seedCourse(connection, arrivals, capacity);
  const { activityId } = course;
  const acks = await rush({ port: product.port, activityId }, course, seeded(20261123));
  await expectTrue(connection, { activityId, capacity, people: arrivals, acks });
  const seats = acks.filter(({ view }) => view.state === 'confirmed').map(({ answeredAt }) => answeredAt);
  const crowd = { arrivals, seats: capacity, taps: acks.length, perSecond };
  print('seats_decided_ms', Math.max(...seats), crowd);
  print('all_answered_ms', Math.max(...acks.map(({ answeredAt }) => answeredAt)), crowd);
  const waits = acks.map(({ answeredAt, due }) => answeredAt - due);
  print('signup_p50_ms', percentile(waits, 0.5), crowd);
  print('signup_p99_ms', percentile(waits, 0.99), crowd);
} finally {
  await connection.end();
  await product.stop();
  await baseline.stop();
}
