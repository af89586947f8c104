import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { inSubtrees } from '../../db/paths.js';
import { AudienceParts, type Condition, type KnownActivity } from '../notices/audience-parts.js';
import { Activity } from './activity.entity.js';
import { ActivityParts } from './activity-parts.service.js';

/** Tells notices who is on the list of an activity, and which activities there are. */
@Injectable()
export class ActivityAudience implements OnModuleInit {
  constructor(
    private readonly audienceParts: AudienceParts,
    private readonly parts: ActivityParts,
  ) {}

  onModuleInit(): void {
    this.audienceParts.register('invited', (manager, id, name) => this.invited(manager, id, name));
    this.audienceParts.registerActivities((manager, ids) => this.known(manager, ids));
  }

  private async invited(manager: EntityManager, activityId: Id, name: string): Promise<Condition> {
    const paths = (await this.parts.invitedTo(manager, activityId)).map(({ unitPath }) => unitPath);
    const [where, params] = inSubtrees('member.unitPath', paths, name);
    return [`(member.kind = 'member' AND ${where})`, params];
  }

  private async known(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, KnownActivity>> {
    const found = await manager.find(Activity, {
      where: { id: In([...ids]) },
      select: { id: true, title: true, unitPath: true },
    });
    return new Map(found.map(({ id, title, unitPath }) => [id, { title, unitPath }]));
  }
}
