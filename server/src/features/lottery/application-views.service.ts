import { Injectable } from '@nestjs/common';
import type { ApplicationView, Id, Permission } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import { DoorsService } from '../activities/doors.service.js';
import { MembersService } from '../members/members.service.js';
import { DrawPlans, type Waits } from '../signups/plans/draw-plans.service.js';
import { peopleOf } from './application-book.rules.js';
import { applicationsOfPeople } from './application-rows.js';
import type { Draw } from './draw.entity.js';
import type { DrawApplication } from './draw-application.entity.js';
import { whyNot } from './draw-state.rules.js';

/** Applications as they are shown, in a fixed number of statements. */
@Injectable()
export class ApplicationViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly members: MembersService,
    private readonly doors: DoorsService,
    private readonly plans: DrawPlans,
  ) {}

  /** In which this person stands, alone or as one of two; null: none. */
  async ofPerson(draw: Draw, memberId: Id): Promise<ApplicationView | null> {
    const { manager } = this.dataSource;
    const [mine] = await this.of(manager, draw, await applicationsOfPeople(manager, draw.id, [memberId]));
    return mine ?? null;
  }

  async of(
    manager: EntityManager,
    draw: Draw,
    applications: readonly DrawApplication[],
  ): Promise<ApplicationView[]> {
    if (applications.length === 0) return [];
    const people = await this.members.byIds(applications.flatMap(peopleOf), manager);
    const chosen = [...new Set(applications.flatMap(({ choices }) => choices))];
    const doors = await this.doors.ofActivities(manager, chosen);
    const owners = applications.map(({ memberId }) => memberId);
    const waits = draw.publishedAt ? await this.plans.waits(manager, chosen, owners) : [];
    const why = whyNot(draw, this.clock.now());
    const canChange: Permission = why ? { ok: false, ...why } : { ok: true };
    const nameOf = (memberId: Id) => people.get(memberId)?.name ?? '';
    const titled = (activityId: Id) => ({
      activityId,
      title: doors.get(activityId)?.activity.title ?? '',
    });
    return applications.map(application => {
      const { id, number, memberId, companionId, choices, via, byName, appliedAt } = application;
      return {
        ...{ id, number, memberId, name: nameOf(memberId) },
        companion: companionId ? { memberId: companionId, name: nameOf(companionId) } : null,
        choices: choices.map(titled),
        ...{ via, by: byName, appliedAt: appliedAt.toISOString() },
        result: draw.publishedAt ? resultOf(application, waits, titled) : null,
        canChange,
      };
    });
  }
}

/** Wait-lists in order of preference. */
const resultOf = (
  { memberId, choices, gotActivityId }: DrawApplication,
  waits: readonly Waits[],
  titled: (activityId: Id) => { activityId: Id; title: string },
) => ({
  activityId: gotActivityId,
  waiting: choices.flatMap(activityId => {
    const wait = waits.find(one => one.activityId === activityId && one.memberId === memberId);
    return wait ? [{ ...titled(activityId), ahead: wait.ahead }] : [];
  }),
});
