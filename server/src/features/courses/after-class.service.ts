import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Jobs } from '../../jobs/jobs.service.js';
import { Clock } from '../../kernel/clock.js';
import { SessionsService } from '../activities/sessions.service.js';
import { Completions } from '../signups/seats/completions.service.js';
import { CertificatesService } from './certificates.service.js';
import { isCompleted, isOver, settledSpan, settleMs, standingAt } from './class.rules.js';
import { ClassFactsService } from './class-facts.service.js';
import { type CourseDoor, CoursesService } from './courses.service.js';
import { MonitorNotices } from './monitor-notices.service.js';

interface Payload {
  readonly activityId: Id;
}

/** What follows from a class book, a day after each class: misses, completions, certificates, word to the monitor. */
@Injectable()
export class AfterClass implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly courses: CoursesService,
    private readonly facts: ClassFactsService,
    private readonly completions: Completions,
    private readonly certificates: CertificatesService,
    private readonly monitors: MonitorNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.every({
      name: 'courses.after-class',
      minutes: 60,
      run: (manager, slot) => this.enqueue(manager, slot),
    });
    this.jobs.task<Payload>({
      kind: 'courses.after-class',
      inWords: () => '课后：记缺课，告诉班长，发结业证',
      run: (manager, { payload }) => this.run(manager, payload),
    });
  }

  private async enqueue(manager: EntityManager, slot: Date): Promise<void> {
    const { from, until } = settledSpan(slot);
    const ended = await this.sessions.activitiesEnded(manager, from, until);
    const courses = await this.courses.opened(manager, [
      ...(await this.courses.find(ended, manager)).values(),
    ]);
    await this.jobs.enqueueMany(
      manager,
      courses.map(({ activity }) => ({
        kind: 'courses.after-class',
        key: `after-class:${activity.id}`,
        payload: { activityId: activity.id } satisfies Payload,
        unitPath: activity.unitPath,
      })),
    );
  }

  private async run(manager: EntityManager, { activityId }: Payload): Promise<void> {
    const courses = [...(await this.courses.find([activityId], manager)).values()];
    for (const course of await this.courses.opened(manager, courses)) await this.settle(manager, course);
  }

  /** Works out anew what the class book comes to, for classes that have been over for a day. */
  async settle(manager: EntityManager, course: CourseDoor): Promise<void> {
    if (course.activity.state !== 'published') return;
    const now = this.clock.now();
    const until = new Date(now.getTime() - settleMs);
    const [facts] = await this.facts.of([course], manager);
    if (!facts) return;
    const over = isOver(facts.held, until);
    const stood = facts.people.map(person => {
      const standing = standingAt(facts.held, person, until);
      const completed = isCompleted(standing, over, course.course.certificateShare);
      return { ...person.member, person: person.person, standing, completed };
    });
    const outcomes = stood.map(({ signupId, standing, completed, completedAt, ...before }) => ({
      ...{ signupId, missed: standing.missed, completedAt: completed ? (completedAt ?? now) : null },
      isNew: standing.missed !== before.missed || completed !== (completedAt !== null),
    }));
    await this.completions.record(
      manager,
      outcomes.filter(({ isNew }) => isNew),
    );
    const completed = stood
      .filter(one => one.completed)
      .map(({ memberId, standing }) => ({ memberId, ...standing }));
    await this.certificates.issue(manager, course, completed, now);
    await this.monitors.tell(manager, course, stood);
  }
}
