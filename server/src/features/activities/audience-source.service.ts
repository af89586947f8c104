import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { AudienceParts, type Condition, type KnownActivity } from '../notices/audience-parts.js';
import { Activity } from './activity.entity.js';
import { ActivityParts } from './activity-parts.service.js';
import { ListsService } from './lists.service.js';
import { SignupLists } from './sign-up-lists.js';

/** Tells notices who is on the list of an activity, who would like to be, and which activities there are. */
@Injectable()
export class ActivityAudience implements OnModuleInit {
  constructor(
    private readonly audienceParts: AudienceParts,
    private readonly parts: ActivityParts,
    private readonly lists: ListsService,
    private readonly signups: SignupLists,
  ) {}

  onModuleInit(): void {
    this.audienceParts.register('invited', (manager, id, name) => this.invited(manager, id, name));
    this.audienceParts.register('waiting', async (_, id, name) => this.signups.waitingWhere(id, name));
    this.audienceParts.registerActivities((manager, ids) => this.known(manager, ids));
  }

  private async invited(manager: EntityManager, activityId: Id, name: string): Promise<Condition> {
    const activity = await manager.findOneBy(Activity, { id: activityId });
    if (!activity) return ['1 = 0', {}];
    const invitedPaths = (await this.parts.invitedTo(manager, activityId)).map(({ unitPath }) => unitPath);
    return this.lists.where({ activity, invitedPaths }, name);
  }

  private async known(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, KnownActivity>> {
    const found = await manager.find(Activity, {
      where: { id: In([...ids]) },
      select: { id: true, title: true, unitPath: true },
    });
    return new Map(found.map(({ id, title, unitPath }) => [id, { title, unitPath }]));
  }
}
