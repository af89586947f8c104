import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, type FindOptionsWhere, In } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { Gather } from '../../kernel/gather.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { Activity } from './activity.entity.js';
import { ActivitySession } from './activity-session.entity.js';
import { InvitationsService } from './invitations.service.js';
import { SessionsService } from './sessions.service.js';

/** A published activity as somebody stands before it: its sessions by start, and whom it invites. */
export interface Door {
  readonly activity: Activity;
  readonly sessions: readonly ActivitySession[];
  readonly invitedPaths: readonly string[];
}

export interface SessionDoor extends Door {
  readonly session: ActivitySession;
}

/** Finds what a code or a session id leads to. Drafts have no door. */
@Injectable()
export class DoorsService {
  private readonly byPoster = new Gather<string, Door>(codes => this.behindPosters(codes));
  private readonly byShortCode = new Gather<string, SessionDoor>(codes =>
    this.behindSessions({ shortCode: In(codes) }, session => session.shortCode),
  );
  private readonly byId = new Gather<string, SessionDoor>(ids =>
    this.behindSessions({ id: In(ids) }, session => session.id),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
  ) {}

  behindPoster(posterCode: string): Promise<Door | undefined> {
    return this.byPoster.get(posterCode);
  }

  behindShortCode(shortCode: string): Promise<SessionDoor | undefined> {
    return this.byShortCode.get(shortCode);
  }

  of(sessionId: Id): Promise<SessionDoor | undefined> {
    return this.byId.get(sessionId);
  }

  /** Activities with their sessions and invited units, drafts too; one that is not there is not in the map. */
  async ofActivities(manager: EntityManager, ids: readonly Id[]): Promise<Map<Id, Door>> {
    const wanted = [...new Set(ids)];
    return this.around(manager, wanted.length ? await manager.findBy(Activity, { id: In(wanted) }) : []);
  }

  /** The session, provided the viewer holds the role over its activity; NOT_FOUND otherwise. */
  async expectCovered(viewer: Viewer, role: 'desk' | 'organizer', sessionId: Id): Promise<SessionDoor> {
    const door = await this.of(sessionId);
    if (!door) throw new DomainError('NOT_FOUND');
    expectCovered(viewer, role, door.activity.unitPath);
    return door;
  }

  private async behindPosters(codes: string[]): Promise<Map<string, Door>> {
    const { manager } = this.dataSource;
    const doors = await this.doors(manager, await manager.findBy(Activity, { posterCode: In(codes) }));
    return new Map([...doors.values()].map(door => [door.activity.posterCode, door]));
  }

  private async behindSessions(
    where: FindOptionsWhere<ActivitySession>,
    keyOf: (session: ActivitySession) => string,
  ): Promise<Map<string, SessionDoor>> {
    const { manager } = this.dataSource;
    const sessions = await manager.findBy(ActivitySession, where);
    const ids = [...new Set(sessions.map(({ activityId }) => activityId))];
    const doors = await this.doors(
      manager,
      ids.length ? await manager.findBy(Activity, { id: In(ids) }) : [],
    );
    return new Map(
      sessions.flatMap(session => {
        const door = doors.get(session.activityId);
        return door ? [[keyOf(session), { ...door, session }] as const] : [];
      }),
    );
  }

  private doors(manager: EntityManager, found: readonly Activity[]): Promise<Map<Id, Door>> {
    return this.around(
      manager,
      found.filter(activity => activity.publishedAt !== null),
    );
  }

  private async around(manager: EntityManager, activities: readonly Activity[]): Promise<Map<Id, Door>> {
    const ids = activities.map(({ id }) => id);
    const sessions = await this.sessions.of(ids, manager);
    const invited = await this.invitations.of(ids, manager);
    return new Map(
      activities.map(activity => [
        activity.id,
        {
          activity,
          sessions: sessions.get(activity.id) ?? [],
          invitedPaths: (invited.get(activity.id) ?? []).map(({ unitPath }) => unitPath),
        },
      ]),
    );
  }
}
