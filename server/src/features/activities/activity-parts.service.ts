import { Injectable } from '@nestjs/common';
import type { ActivityInput, Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../kernel/viewer.js';
import type { ActivityInvitation } from './activity-invitation.entity.js';
import { ActivityRemovals } from './activity-removals.js';
import type { ActivitySession } from './activity-session.entity.js';
import { InvitationsService } from './invitations.service.js';
import type { NewSession } from './sessions.rules.js';
import { SessionsService } from './sessions.service.js';

/** What an activity consists of: its sessions, and whom it invites. */
@Injectable()
export class ActivityParts {
  constructor(
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
    private readonly removals: ActivityRemovals,
  ) {}

  /** Its sessions by start. */
  async sessionsOf(manager: EntityManager, id: Id): Promise<ActivitySession[]> {
    return (await this.sessions.of([id], manager)).get(id) ?? [];
  }

  async invitedTo(manager: EntityManager, id: Id): Promise<ActivityInvitation[]> {
    return (await this.invitations.of([id], manager)).get(id) ?? [];
  }

  async replace(
    manager: EntityManager,
    viewer: Viewer,
    id: Id,
    { sessions, invitedUnitIds }: Pick<ActivityInput, 'sessions' | 'invitedUnitIds'>,
  ): Promise<void> {
    await this.sessions.replace(manager, id, sessions);
    await this.invitations.replace(manager, viewer, id, invitedUnitIds);
  }

  /** A copy's sessions are given; it invites whom the original invites, as far as the viewer may. */
  async copy(
    manager: EntityManager,
    viewer: Viewer,
    originalId: Id,
    copyId: Id,
    sessions: readonly NewSession[],
  ): Promise<void> {
    await this.sessions.insert(manager, copyId, sessions);
    await this.invitations.copy(manager, viewer, originalId, copyId);
  }

  async removeAll(manager: EntityManager, id: Id): Promise<void> {
    await this.sessions.removeAll(manager, id);
    await this.invitations.removeAll(manager, id);
    await this.removals.of(manager, id);
  }
}
