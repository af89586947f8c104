import { DomainError } from '../kernel/domain-error.js';

/** Written where a task was under way when its process ended, or stood still for longer than its lease. */
export const processEnded = 'ProcessEnded';

/** Name and code of an error, and never its message, which may quote a row: `DomainError NOT_FOUND`, `Error ECONNRESET`. */
export function errorName(error: unknown): string {
  if (error instanceof DomainError) return `DomainError ${error.code}`;
  if (!(error instanceof Error)) return typeof error;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const known = driverError?.code ?? code;
  return typeof known === 'string' && /^[A-Z0-9_]{2,40}$/.test(known) ? `${error.name} ${known}` : error.name;
}
