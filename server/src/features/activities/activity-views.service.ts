import { Injectable } from '@nestjs/common';
import {
  type ActivityForOrganizer,
  type ActivityRow,
  type ActivityView,
  linkTo,
  type SessionView,
} from '@wanqing/shared';
import { Config } from '../../config.js';
import { OrgService } from '../org/org.service.js';
import type { Activity } from './activity.entity.js';
import type { ActivityInvitation } from './activity-invitation.entity.js';
import type { ActivitySession } from './activity-session.entity.js';
import { InvitationsService } from './invitations.service.js';
import { type Listed, ListsService } from './lists.service.js';
import { missingOf } from './publish.rules.js';
import { takingPlace } from './sessions.rules.js';
import { SessionsService } from './sessions.service.js';

/** What members and organizers are shown of activities. */
@Injectable()
export class ActivityViews {
  constructor(
    private readonly config: Config,
    private readonly org: OrgService,
    private readonly lists: ListsService,
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
  ) {}

  async forOrganizer(activity: Activity): Promise<ActivityForOrganizer> {
    const sessions = (await this.sessions.of([activity.id])).get(activity.id) ?? [];
    const invited = (await this.invitations.of([activity.id])).get(activity.id) ?? [];
    const unit = await this.org.refs([activity.unitId, ...invited.map(({ unitId }) => unitId)]);
    return {
      ...toActivityView(activity, {
        organizer: unit(activity.unitId),
        sessions: sessions.map(session => toSessionView(session)),
        invited: false,
      }),
      capacity: activity.capacity,
      checkInBy: { poster: activity.byPoster, rotating: activity.byRotating },
      invitedUnits: invited.map(({ unitId }) => unit(unitId)),
      invitedCount: await this.lists.count(listOf(activity, invited)),
      posterUrl: linkTo(this.config.publicUrl, { kind: 'p', code: activity.posterCode }),
      version: activity.version,
      publishedAt: activity.publishedAt?.toISOString() ?? null,
      missing: missingOf(activity, takingPlace(sessions).length, invited.length),
    };
  }

  async rows(activities: readonly Activity[]): Promise<ActivityRow[]> {
    const ids = activities.map(({ id }) => id);
    const sessions = await this.sessions.of(ids);
    const invited = await this.invitations.of(ids);
    const unit = await this.org.refs(activities.map(({ unitId }) => unitId));
    const counts = await this.lists.countEach(
      activities.map(activity => listOf(activity, invited.get(activity.id) ?? [])),
    );
    return activities.map((activity, index) => ({
      id: activity.id,
      title: activity.title,
      kind: activity.kind,
      state: activity.state,
      place: activity.place,
      organizer: unit(activity.unitId),
      firstStartsAt: activity.firstStartsAt?.toISOString() ?? null,
      lastEndsAt: activity.lastEndsAt?.toISOString() ?? null,
      sessions: sessions.get(activity.id)?.length ?? 0,
      invited: counts[index] ?? 0,
      bySignup: activity.bySignup,
    }));
  }
}

const listOf = (activity: Activity, invited: readonly ActivityInvitation[]): Listed => ({
  activity,
  invitedPaths: invited.map(({ unitPath }) => unitPath),
});

export const toSessionView = (session: ActivitySession, cameAt: Date | null = null): SessionView => ({
  id: session.id,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  opensAt: session.opensAt.toISOString(),
  place: session.place,
  cancelled: session.cancelledAt && (session.cancelReason ?? ''),
  cameAt: cameAt?.toISOString() ?? null,
});

export const toActivityView = (
  activity: Activity,
  around: Pick<ActivityView, 'organizer' | 'sessions' | 'invited'>,
): ActivityView => ({
  id: activity.id,
  title: activity.title,
  kind: activity.kind,
  state: activity.state,
  summary: activity.summary,
  place: activity.place,
  coordinates:
    activity.latitude === null || activity.longitude === null
      ? null
      : { latitude: activity.latitude, longitude: activity.longitude },
  bring: activity.bring,
  contactName: activity.contactName,
  contactPhone: activity.contactPhone,
  ...around,
  bySignup: activity.bySignup,
  walkInsWelcome: activity.walkInsWelcome,
  cancelReason: activity.cancelReason,
});
