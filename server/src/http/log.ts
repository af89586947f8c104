import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Config } from '../config.js';

/** JSON lines, on standard output unless said otherwise. Bodies and headers are never logged, so no personal data is. */
export const createLogger = (
  config: Pick<Config, 'logLevel'>,
  to: DestinationStream = destination(1),
): Logger =>
  pino(
    {
      level: config.logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['req.headers'], censor: '—' },
      serializers: { error: loggable },
    },
    to,
  );

/**
 * An error as it may be logged. A database quotes the row in its message (`Duplicate entry '…'`), and TypeORM
 * hangs the statement with its values on the error, so of those only the kind, the code and the place are kept.
 */
export function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { name, code, errno, stack = '' } = error as Error & { code?: unknown; errno?: unknown };
  const isDatabase = 'driverError' in error || 'sql' in error || 'sqlMessage' in error;
  if (!isDatabase) return pino.stdSerializers.err(error);
  return { type: name, code, errno, stack: stack.split('\n').filter(line => /^\s+at /.test(line)) };
}

/** Nest's own messages, in the same lines. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }
  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  private write(level: 'debug' | 'error' | 'warn', message: unknown, context: unknown): void {
    const about = typeof context === 'string' ? { context } : {};
    if (typeof message === 'object' && message !== null) this.logger[level]({ ...about, ...message });
    else this.logger[level](about, String(message));
  }
}
