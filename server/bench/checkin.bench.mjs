import { createServer } from 'node:net';
import { createConnection } from 'mysql2/promise';
import { closedLoop, openLoop, percentile, seeded } from './load.mjs';
import { startOnPort } from './processes.mjs';
import { seed } from './seed.mjs';

/*
 * Poster check-ins over HTTP against the product, and against node:http + mysql2 doing the same work with one
 * transaction a request, in turns on the same database. Needs BENCH_DATABASE_URL (innodb_flush_log_at_trx_commit=1).
 */
const url = process.env.BENCH_DATABASE_URL;
const perRound = Number(process.argv[2] ?? 3000);
const rounds = 3;
const lanes = 64;

const print = (metric, value, more = {}) =>
  console.log(JSON.stringify({ metric, value: Math.round(value * 1000) / 1000, ...more }));
const median = values => percentile(values, 0.5);

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const port = await freePort();
const product = await startOnPort(
  'dist/main.js',
  {
    DATABASE_URL: url,
    DEMO: 'false',
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
  },
  /^ready\s+http.*:(\d+)$/,
);
const baseline = await startOnPort('bench/baseline.mjs', { BENCH_DATABASE_URL: url }, /^port (\d+)$/);
const connection = await createConnection(url);

async function round(target, count, run) {
  const { tokens, posterCode, sessionId } = await seed(connection, count);
  const result = await run({ port: target.port, code: `https://wanqing.example.cn/p/${posterCode}` }, tokens);
  const [[row]] = await connection.query('SELECT COUNT(*) AS came FROM checkins WHERE sessionId = ?', [
    sessionId,
  ]);
  if (Number(row.came) !== count) throw new Error(`${row.came} of ${count} check-ins are in the database`);
  return result;
}
const throughput = (target, count = perRound) =>
  round(target, count, (to, tokens) => closedLoop(to, tokens, lanes));
const questions = async () => {
  const [[row]] = await connection.query("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row.Value);
};

try {
  for (const target of [product, baseline]) await throughput(target, 500); // warm up
  const measured = { product: [], baseline: [] };
  let statements = 0;
  for (let turn = 0; turn < rounds; turn++) {
    const seeded = await questions();
    const ours = await throughput(product);
    statements = ((await questions()) - seeded) / perRound;
    const theirs = await throughput(baseline);
    measured.product.push(ours);
    measured.baseline.push(theirs);
    if (ours.outcomes.CHECKED_IN !== perRound)
      throw new Error(`not all were checked in: ${JSON.stringify(ours.outcomes)}`);
  }
  const rate = results => median(results.map(result => perRound / result.seconds));
  print('checkin_ratio', rate(measured.product) / rate(measured.baseline), {
    rounds,
    lanes,
    checkins: perRound,
  });
  print('checkins_per_second', rate(measured.product));
  print('baseline_per_second', rate(measured.baseline));
  const latencies = measured.product.flatMap(result => result.latencies);
  print('checkin_p50_ms', percentile(latencies, 0.5), { lanes });
  print('checkin_p99_ms', percentile(latencies, 0.99), { lanes });
  print('statements_per_checkin', statements);
  const open = await round(product, 2000, (to, tokens) => openLoop(to, tokens, 100, seeded(20261122)));
  print('open_loop_100_p50_ms', percentile(open, 0.5));
  print('open_loop_100_p99_ms', percentile(open, 0.99));
} finally {
  await connection.end();
  await product.stop();
  await baseline.stop();
}
