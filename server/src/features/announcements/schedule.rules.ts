import { DomainError } from '../../kernel/domain-error.js';

const yearMs = 365 * 24 * 60 * 60 * 1000;

/** The moment it is to go out, null for at once; a moment ahead, within a year. */
export function wantedAt(at: string | null, now: Date): Date | null {
  if (at === null) return null;
  const moment = new Date(at);
  if (moment <= now || moment.getTime() - now.getTime() > yearMs) throw new DomainError('SEND_TIME_WRONG');
  return moment;
}
