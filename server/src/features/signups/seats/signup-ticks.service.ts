import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Jobs } from '../../../jobs/jobs.service.js';
import { Clock } from '../../../kernel/clock.js';
import { SignupPlan } from '../plans/signup-plan.entity.js';
import { SeatFactsService } from './seat-facts.service.js';
import { isTurnDue } from './seat-turns.rules.js';
import { Seats } from './seats.service.js';
import { Signup } from './signup.entity.js';

const kind = 'signups.turn';
const perStatement = 500;

/**
 * Every minute: finds activities for which the clock has something to do, and leaves each to a job, and so to a
 * transaction, of its own. What is not due changes nothing: a job too many is harmless.
 */
@Injectable()
export class SignupTicks implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly facts: SeatFactsService,
    private readonly seats: Seats,
  ) {}

  onModuleInit(): void {
    this.jobs.every({ name: kind, minutes: 1, run: manager => this.enqueueDue(manager) });
    this.jobs.task<{ activityId: Id }>({
      kind,
      inWords: () => '报名到时间：过时的位子给下一位，候补结束告诉大家',
      run: async (manager, { payload }) => {
        await this.seats.moveIn(manager, payload.activityId, [
          { kind: 'lapse' },
          { kind: 'release' },
          { kind: 'close' },
          { kind: 'settle' },
        ]);
      },
    });
  }

  private async enqueueDue(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const due = new Set([
      ...(await this.withLateOffers(manager, now)),
      ...(await this.withTurns(manager, now)),
    ]);
    const jobs = [...due].map(activityId => ({
      kind,
      key: `${kind}:${activityId}`,
      payload: { activityId },
    }));
    await this.jobs.enqueueMany(manager, jobs);
  }

  private async withLateOffers(manager: EntityManager, now: Date): Promise<Id[]> {
    const rows = await manager
      .createQueryBuilder(Signup, 'signup')
      .select('DISTINCT signup.activityId', 'activityId')
      .where("signup.state = 'offered' AND signup.answerBy <= :now", { now: now.getTime() })
      .getRawMany<{ activityId: Id }>();
    return rows.map(({ activityId }) => activityId);
  }

  /** Open plans whose sign-up has closed, whose counter's seats are due, or for whose seats somebody waits. */
  private async withTurns(manager: EntityManager, now: Date): Promise<Id[]> {
    const plans = await manager
      .createQueryBuilder(SignupPlan, 'plan')
      .where('plan.closedAt IS NULL')
      .andWhere(
        `(plan.closesAt <= :now OR plan.waiting > 0
          OR (plan.quotaReleasedAt IS NULL AND plan.deskQuotaUntil <= :now))`,
        { now: now.getTime() },
      )
      .getMany();
    const due: Id[] = [];
    for (let from = 0; from < plans.length; from += perStatement) {
      const some = plans.slice(from, from + perStatement);
      const ids = some.map(({ activityId }) => activityId);
      const activities = await this.facts.ofMany(manager, ids, now);
      for (const plan of some) {
        const activity = activities.get(plan.activityId);
        if (activity && isTurnDue({ plan, activity, now })) due.push(plan.activityId);
      }
    }
    return due;
  }
}
