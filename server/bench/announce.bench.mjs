import { enqueueRowsPerSecond, openJobs, print } from './jobs.mjs';

/*
 * What an announcement to a whole district costs. Needs BENCH_DATABASE_URL (innodb_flush_log_at_trx_commit=1).
 */
const rows = Number(process.argv[2] ?? 100_000);
const opened = await openJobs(process.env.BENCH_DATABASE_URL);
try {
  print('enqueue_rows_per_second', await enqueueRowsPerSecond(opened, rows), { rows });
} finally {
  await opened.close();
}
