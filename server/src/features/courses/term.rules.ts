import type { Day } from '@wanqing/shared';
import { DomainError } from '../../kernel/domain-error.js';
import { daysBetween } from './days.js';

/** A year and a day: 1 September to 1 September. */
const longest = 366;

/** Refuses TERM_DAYS_WRONG where the last day is not after the first, more than a year later, or out of any calendar. */
export function expectTermDays(startsOn: Day, endsOn: Day): void {
  const days = daysBetween(startsOn, endsOn);
  if (days <= 0 || days > longest || startsOn < '2000-01-01' || endsOn > '2099-12-31')
    throw new DomainError('TERM_DAYS_WRONG');
}
