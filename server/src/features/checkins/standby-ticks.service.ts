import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { SessionsService } from '../activities/sessions.service.js';
import { SignupLists } from '../activities/sign-up-lists.js';
import { CheckInAttempt } from './check-in-attempt.entity.js';
import { standbyWaitMs } from './standby.rules.js';
import { StandbyAdmissions } from './standby-admissions.service.js';

const kind = 'checkins.standby';

/** Every minute: lets those in who stand by where seats are free; each session in a transaction of its own. */
@Injectable()
export class StandbyTicks implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly signups: SignupLists,
    private readonly admissions: StandbyAdmissions,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: kind, minutes: 1, run: manager => this.look(manager) });
    this.jobs.task<{ sessionId: Id }>({
      kind,
      inWords: () => '把没有人来的位子给在门口候补的人',
      run: (manager, { payload }) => this.admissions.admitIn(manager, payload.sessionId),
    });
  }

  private async look(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const started = new Date(now.getTime() - standbyWaitMs);
    const running = await this.sessions.underWay(manager, started, now);
    const withStandby = await this.signups.withStandby(
      manager,
      running.map(({ activityId }) => activityId),
    );
    const sought = running.filter(({ activityId }) => withStandby.has(activityId)).map(({ id }) => id);
    const crowded = await this.withTurnedAway(manager, sought);
    await this.jobs.enqueueMany(
      manager,
      crowded.map(sessionId => ({ kind, key: `standby:${sessionId}`, payload: { sessionId } })),
    );
  }

  private async withTurnedAway(manager: EntityManager, sessionIds: readonly Id[]): Promise<Id[]> {
    if (sessionIds.length === 0) return [];
    const found = await manager
      .createQueryBuilder(CheckInAttempt, 'attempt')
      .select('DISTINCT attempt.sessionId', 'sessionId')
      .where({ sessionId: In([...sessionIds]), outcome: 'NOT_INVITED' })
      .getRawMany<{ sessionId: Id }>();
    return found.map(({ sessionId }) => sessionId);
  }
}
