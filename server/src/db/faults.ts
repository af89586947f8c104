/** Codes after which the whole transaction may simply be run again. */
const again = new Set([
  'ER_LOCK_DEADLOCK', // 1213
  'ER_LOCK_WAIT_TIMEOUT', // 1205
  'ER_CHECKREAD', // 1020, MariaDB: record has changed since last read
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
]);
const againNumbers = new Set([1213, 1205, 1020, 8002, 8022, 9007]);

/** Codes that say the database cannot be reached or is going away. */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_OPTION_PREVENTS_STATEMENT', // read-only
  'POOL_CLOSED',
]);

interface Fault {
  code?: string;
  errno?: number;
  driverError?: { code?: string; errno?: number };
}

const faultOf = (error: unknown): { code?: string; errno?: number } => {
  const fault = (error ?? {}) as Fault;
  return { code: fault.driverError?.code ?? fault.code, errno: fault.driverError?.errno ?? fault.errno };
};

export function isRetryable(error: unknown): boolean {
  const { code, errno } = faultOf(error);
  return (code !== undefined && again.has(code)) || (errno !== undefined && againNumbers.has(errno));
}

export const isDatabaseAway = (error: unknown): boolean => {
  const { code } = faultOf(error);
  return isRetryable(error) || (code !== undefined && away.has(code));
};

/** Whether a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const { code } = faultOf(error);
  return (
    code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}
