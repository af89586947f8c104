import { createConnection } from 'mysql2/promise';
import { inboxAtScale } from './inbox.mjs';
import { enqueueRowsPerSecond, openJobs, print } from './jobs.mjs';
import { startProduct, startWechat } from './product.mjs';
import { deliveriesPerSecond } from './push.mjs';

/*
 * What an announcement to a whole district costs. Needs BENCH_DATABASE_URL (innodb_flush_log_at_trx_commit=1).
 * Arguments: rows to enqueue, messages to send, members of the district.
 */
const url = process.env.BENCH_DATABASE_URL;
const [rows = 100_000, messages = 20_000, members = 1_000_000] = process.argv.slice(2).map(Number);

const opened = await openJobs(url);
try {
  print('enqueue_rows_per_second', await enqueueRowsPerSecond(opened, rows), { rows });
} finally {
  await opened.close();
}

const connection = await createConnection(url);
const wechat = await startWechat();
const product = await startProduct(url, wechat.url);
try {
  const parts = { connection, wechat, product };
  await deliveriesPerSecond(parts, 2000, 0); // warm up
  for (const ms of [0, 100])
    print(`deliveries_per_second_${ms}ms`, await deliveriesPerSecond(parts, messages, ms), { messages });
  const inbox = await inboxAtScale(parts, members);
  const { shownMs, ...more } = Object.fromEntries(
    Object.entries(inbox).map(([name, value]) => [name, Math.round(value)]),
  );
  print('inbox_ms_at_1m', shownMs, { members, ...more });
} finally {
  await product.stop();
  await wechat.stop();
  await connection.end();
}
