import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Gather } from '../../db/gather.js';
import { DomainError } from '../../kernel/domain-error.js';
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
  private readonly byPoster = new Gather<string, Door | null>(codes => this.behindPosters(codes));
  private readonly byShortCode = new Gather<string, SessionDoor | null>(codes =>
    this.behindSessions({ shortCode: In([...new Set(codes)]) }, session => session.shortCode, codes),
  );
  private readonly byId = new Gather<string, SessionDoor | null>(ids =>
    this.behindSessions({ id: In([...new Set(ids)]) }, session => session.id, ids),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
  ) {}

  behindPoster(posterCode: string): Promise<Door | null> {
    return this.byPoster.of(posterCode);
  }

  behindShortCode(shortCode: string): Promise<SessionDoor | null> {
    return this.byShortCode.of(shortCode);
  }

  of(sessionId: Id): Promise<SessionDoor | null> {
    return this.byId.of(sessionId);
  }

  /** The session, provided the viewer holds the role over its activity; NOT_FOUND otherwise. */
  async expectCovered(viewer: Viewer, role: 'desk' | 'organizer', sessionId: Id): Promise<SessionDoor> {
    const door = await this.of(sessionId);
    if (!door) throw new DomainError('NOT_FOUND');
    expectCovered(viewer, role, door.activity.unitPath);
    return door;
  }

  private async behindPosters(codes: readonly string[]): Promise<(Door | null)[]> {
    const { manager } = this.dataSource;
    const posterCode = In([...new Set(codes)]);
    const doors = await this.doors(manager, await manager.findBy(Activity, { posterCode }));
    const byCode = new Map([...doors.values()].map(door => [door.activity.posterCode, door]));
    return codes.map(code => byCode.get(code) ?? null);
  }

  private async behindSessions(
    where: object,
    keyOf: (session: ActivitySession) => string,
    keys: readonly string[],
  ): Promise<(SessionDoor | null)[]> {
    const { manager } = this.dataSource;
    const sessions = await manager.findBy(ActivitySession, where);
    const ids = [...new Set(sessions.map(({ activityId }) => activityId))];
    const doors = await this.doors(
      manager,
      ids.length ? await manager.findBy(Activity, { id: In(ids) }) : [],
    );
    const byKey = new Map(sessions.map(session => [keyOf(session), session]));
    return keys.map(key => {
      const session = byKey.get(key);
      const door = session && doors.get(session.activityId);
      return session && door ? { ...door, session } : null;
    });
  }

  private async doors(manager: EntityManager, found: readonly Activity[]): Promise<Map<Id, Door>> {
    const published = found.filter(activity => activity.publishedAt !== null);
    const ids = published.map(({ id }) => id);
    const sessions = await this.sessions.of(ids, manager);
    const invited = await this.invitations.of(ids, manager);
    return new Map(
      published.map(activity => [
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
