import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { Activity } from './activity.entity.js';
import { ActivityNotices } from './activity-notices.service.js';
import { ActivitySession } from './activity-session.entity.js';
import { earliestMs, isDue, isQuiet, type Reminder, reminders } from './reminders.rules.js';
import { SessionReminder } from './session-reminder.entity.js';
import { takingPlace } from './sessions.rules.js';
import { SessionsService } from './sessions.service.js';

type Coming = ActivitySession & { activity: Activity };

/** So many in one go; the rest a minute later. */
const most = 300;
const dayMs = 24 * 60 * 60 * 1000;

/** Every minute: reminds of the sessions that are near. */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly notices: ActivityNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: 'activities.remind', minutes: 1, run: manager => this.remind(manager) });
  }

  private async remind(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    if (isQuiet(now)) return;
    const due = (await this.coming(manager, now)).flatMap(session =>
      reminders.filter(which => isDue(which, factsOf(session, now))).map(which => ({ session, which })),
    );
    const fresh = await this.withoutSent(manager, due);
    const all = await this.sessions.of(
      fresh.map(({ session }) => session.activityId),
      manager,
    );
    for (const { session, which } of fresh.slice(0, most)) {
      const isOnly = takingPlace(all.get(session.activityId) ?? []).length === 1;
      await this.notices.remind(manager, session.activity, session, which, isOnly);
    }
  }

  /** Sessions of published activities that may be reminded of at all by now. */
  private async coming(manager: EntityManager, now: Date): Promise<Coming[]> {
    const from = now.getTime();
    const until = from + earliestMs;
    return (await manager
      .createQueryBuilder(ActivitySession, 'session')
      .innerJoinAndMapOne('session.activity', Activity, 'activity', 'activity.id = session.activityId')
      // A session ends on the day it starts: the bound at both ends of the index keeps the range short.
      .where('session.endsAt > :from AND session.endsAt < :latest', { from, latest: until + dayMs })
      .andWhere('session.startsAt > :from AND session.startsAt <= :until', { until })
      .andWhere("activity.state = 'published' AND session.cancelledAt IS NULL")
      .orderBy('session.startsAt')
      .addOrderBy('session.id')
      .getMany()) as Coming[];
  }

  private async withoutSent<T extends { session: Coming; which: Reminder }>(
    manager: EntityManager,
    due: readonly T[],
  ): Promise<T[]> {
    if (due.length === 0) return [];
    const sent = await manager.findBy(SessionReminder, {
      sessionId: In(due.map(({ session }) => session.id)),
    });
    const keyOf = (sessionId: string, which: Reminder, startsAt: Date) =>
      `${sessionId} ${which} ${startsAt.getTime()}`;
    const keys = new Set(sent.map(({ sessionId, which, startsAt }) => keyOf(sessionId, which, startsAt)));
    return due.filter(({ session, which }) => !keys.has(keyOf(session.id, which, session.startsAt)));
  }
}

const factsOf = ({ startsAt, activity }: Coming, now: Date) => ({
  startsAt,
  publishedAt: activity.publishedAt ?? now,
  now,
});
