import { Injectable } from '@nestjs/common';
import type { ActivityView, Id } from '@wanqing/shared';
import type { ViewerMember } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import type { Activity } from './activity.entity.js';
import { toActivityView, toSessionView } from './activity-views.service.js';
import { Attendance } from './attendance.js';
import { InvitationsService } from './invitations.service.js';
import { ListsService } from './lists.service.js';
import { SessionsService } from './sessions.service.js';

/** Activities as one member is shown them. */
@Injectable()
export class MemberViews {
  constructor(
    private readonly org: OrgService,
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
    private readonly lists: ListsService,
    private readonly attendance: Attendance,
  ) {}

  /** In the order given. */
  async of(member: ViewerMember, activities: readonly Activity[]): Promise<ActivityView[]> {
    const ids = activities.map(({ id }) => id);
    const sessions = await this.sessions.of(ids);
    const unit = await this.org.refs(activities.map(({ unitId }) => unitId));
    const sessionIds = [...sessions.values()].flat().map(({ id }) => id);
    const cameAt = await this.attendance.cameAt(member.id, sessionIds);
    const listed = await this.listed(member, activities);
    return activities.map(activity =>
      toActivityView(activity, {
        organizer: unit(activity.unitId),
        sessions: (sessions.get(activity.id) ?? []).map(session =>
          toSessionView(session, cameAt.get(session.id)),
        ),
        invited: listed.has(activity.id),
      }),
    );
  }

  /** Those of these activities that have the member on their list. */
  private async listed(member: ViewerMember, activities: readonly Activity[]): Promise<Set<Id>> {
    const invited = await this.invitations.of(activities.map(({ id }) => id));
    const lists = activities.map(activity => ({
      activity,
      invitedPaths: (invited.get(activity.id) ?? []).map(({ unitPath }) => unitPath),
    }));
    const isListed = await Promise.all(lists.map(list => this.lists.isOnList(list, member)));
    return new Set(activities.filter((_, index) => isListed[index]).map(({ id }) => id));
  }
}
