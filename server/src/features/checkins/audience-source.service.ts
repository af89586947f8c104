import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { SessionsService } from '../activities/sessions.service.js';
import { AudienceParts, type Condition } from '../notices/audience-parts.js';

/** Tells notices who came to an activity, and who of its list came to no session of it. */
@Injectable()
export class CheckInAudience implements OnModuleInit {
  constructor(
    private readonly parts: AudienceParts,
    private readonly sessions: SessionsService,
  ) {}

  onModuleInit(): void {
    this.parts.register('came', (manager, id, name) => this.came(manager, id, name));
    this.parts.register('missing', (manager, id, name) => this.missing(manager, id, name));
  }

  private async came(manager: EntityManager, activityId: Id, name: string): Promise<Condition> {
    const sessions = (await this.sessions.of([activityId], manager)).get(activityId) ?? [];
    if (sessions.length === 0) return ['1 = 0', {}];
    const here = `came.activeMemberId = member.id AND came.sessionId IN (:...${name}Sessions)`;
    return [
      `EXISTS (SELECT 1 FROM checkins came WHERE ${here})`,
      { [`${name}Sessions`]: sessions.map(({ id }) => id) },
    ];
  }

  private async missing(manager: EntityManager, activityId: Id, name: string): Promise<Condition> {
    const invited = await this.parts.of(manager, { activityId, who: 'invited' }, `${name}List`);
    const came = await this.came(manager, activityId, name);
    return [`(${invited[0]} AND NOT ${came[0]})`, { ...invited[1], ...came[1] }];
  }
}
