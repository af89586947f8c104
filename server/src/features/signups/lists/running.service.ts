import { Injectable } from '@nestjs/common';
import type { contract, Id, RequestOf, ResponseOf, SignupEventView } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Viewer } from '../../../kernel/viewer.js';
import { DeskActivities } from '../desk/desk-activities.service.js';
import { ActingService } from '../people/acting.service.js';
import { type Scene, Scenes } from '../people/scenes.service.js';
import { SignupDoors } from '../people/signup-doors.service.js';
import { SignupEvent } from '../seats/signup-event.entity.js';
import { SignupRoll } from './signup-roll.service.js';

type Routes = typeof contract.signups;

const pageSize = 50;
/** Nobody's place has been through more. */
const mostEvents = 200;

/** Sign-ups as those who run them read them. */
@Injectable()
export class SignupRunning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly doors: SignupDoors,
    private readonly scenes: Scenes,
    private readonly acting: ActingService,
    private readonly activities: DeskActivities,
    private readonly roll: SignupRoll,
  ) {}

  async list(
    viewer: Viewer,
    activityId: Id,
    { limit = pageSize, ...wanted }: RequestOf<Routes['list']>['query'],
  ): Promise<ResponseOf<Routes['list']>> {
    const { manager } = this.dataSource;
    const scene = await this.expectScene(viewer, 'desk', activityId);
    const activity = (await this.activities.of(manager, [scene])).get(activityId);
    if (!activity) throw new DomainError('SIGNUP_NONE');
    return { activity, ...(await this.roll.page(manager, scene, { ...wanted, limit })) };
  }

  /** What happened to somebody's place, in order; where it was somebody else, with their name. */
  async events(viewer: Viewer, signupId: Id): Promise<SignupEventView[]> {
    await this.acting.covered(viewer, 'desk', signupId);
    const events = await this.dataSource.manager.find(SignupEvent, {
      where: { signupId },
      order: { id: 'ASC' },
      take: mostEvents,
    });
    return events.map(({ at, what, byName, via, reason }) => ({
      ...{ at: at.toISOString(), what, by: byName, via, reason },
    }));
  }

  /** The activity with its plan, for those who hold the role over it; SIGNUP_NONE without a plan. */
  async expectScene(viewer: Viewer, role: 'desk' | 'organizer', activityId: Id): Promise<Scene> {
    await this.doors.expectCovered(viewer, role, activityId);
    const scenes = await this.scenes.of(this.dataSource.manager, [activityId], this.clock.now());
    const scene = scenes.get(activityId);
    if (!scene) throw new DomainError('SIGNUP_NONE');
    return scene;
  }
}
