import { Injectable } from '@nestjs/common';
import type { CalendarView, Day, ProposedSessions } from '@wanqing/shared';
import { knownFrom, knownTo, specialDays } from './public-holidays.js';
import { expectTermDays } from './term.rules.js';
import { proposeWeekly, type Weekly } from './weekly.rules.js';

/** Public holidays, and weekly sessions without them. */
@Injectable()
export class CalendarService {
  show(from: Day, until: Day): CalendarView {
    if (from !== until) expectTermDays(from, until);
    return { knownFrom, knownTo, days: specialDays(from, until) };
  }

  propose({ from, count, ...weekly }: Weekly & { from: Day; count: number }): ProposedSessions {
    return proposeWeekly(from, weekly, count);
  }
}
