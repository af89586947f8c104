import { Injectable } from '@nestjs/common';
import { type ActivityView, type DeskSession, dayOf, type Id, momentOf } from '@wanqing/shared';
import { Brackets, DataSource } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { afterPath, inSubtrees, pathsDownTo } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, memberOf, scopesOf, type Viewer, type ViewerMember } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import { Activity } from './activity.entity.js';
import { ActivityInvitation } from './activity-invitation.entity.js';
import { ActivitySession } from './activity-session.entity.js';
import { toActivityView, toSessionView } from './activity-views.service.js';
import { Attendance } from './attendance.js';
import { InvitationsService } from './invitations.service.js';
import { isInvited, mayWalkIn, rootOf } from './invited.rules.js';
import { turnOf } from './sessions.rules.js';
import { SessionsService } from './sessions.service.js';

const hourMs = 60 * 60 * 1000;

/** What is on: for a member, and for whoever stands at a desk. */
@Injectable()
export class WhatsOnService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly org: OrgService,
    private readonly sessions: SessionsService,
    private readonly invitations: InvitationsService,
    private readonly attendance: Attendance,
  ) {}

  /** Published activities that are open to this member and not over before today; cancelled ones until their time is past. */
  async list(viewer: Viewer): Promise<ActivityView[]> {
    const member = memberOf(viewer);
    const now = this.clock.now();
    const root = rootOf(member.unitPath);
    const query = this.dataSource.manager.createQueryBuilder(Activity, 'activity');
    const invites = query
      .subQuery()
      .select('1')
      .from(ActivityInvitation, 'invitation')
      .where('invitation.activityId = activity.id AND invitation.unitPath IN (:...paths)')
      .getQuery();
    const activities = await query
      .where('activity.publishedAt IS NOT NULL')
      .andWhere(
        "((activity.state = 'published' AND activity.lastEndsAt >= :today) OR activity.lastEndsAt >= :now)",
      )
      .andWhere(
        new Brackets(open =>
          open
            .where(`EXISTS ${invites}`)
            .orWhere(
              '(activity.walkInsWelcome = :yes AND activity.unitPath >= :root AND activity.unitPath < :rootEnd)',
            ),
        ),
      )
      .setParameters({
        paths: pathsDownTo(member.unitPath),
        today: Date.parse(momentOf(dayOf(now), '00:00')),
        now: now.getTime(),
        yes: true,
        root,
        rootEnd: afterPath(root),
      })
      .orderBy('activity.firstStartsAt')
      .addOrderBy('activity.id')
      .take(200)
      .getMany();
    const turns = new Map((await this.toViews(member, activities)).map(view => [view, turn(view, now)]));
    return [...turns.keys()].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  }

  async show(viewer: Viewer, id: Id): Promise<ActivityView> {
    const member = memberOf(viewer);
    const activity = await expectFound(this.dataSource.manager, Activity, id);
    const [view] = await this.toViews(member, [activity]);
    const open = view?.invited || mayWalkIn(member, activity) || covers(viewer, 'desk', activity.unitPath);
    if (!view || !activity.publishedAt || !open) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async toViews(member: ViewerMember, activities: readonly Activity[]): Promise<ActivityView[]> {
    const ids = activities.map(({ id }) => id);
    const sessions = await this.sessions.of(ids);
    const invited = await this.invitations.of(ids);
    const unit = await this.org.refs(activities.map(({ unitId }) => unitId));
    const sessionIds = [...sessions.values()].flat().map(({ id }) => id);
    const cameAt = await this.attendance.cameAt(member.id, sessionIds);
    return activities.map(activity =>
      toActivityView(activity, {
        organizer: unit(activity.unitId),
        sessions: (sessions.get(activity.id) ?? []).map(session =>
          toSessionView(session, cameAt.get(session.id)),
        ),
        invited: isInvited(
          member,
          (invited.get(activity.id) ?? []).map(({ unitPath }) => unitPath),
        ),
      }),
    );
  }

  /** Sessions from twelve hours ago to a week ahead in the viewer's part of the tree. */
  async deskSessions(viewer: Viewer): Promise<DeskSession[]> {
    const now = this.clock.now().getTime();
    const [where, params] = inSubtrees('activity.unitPath', scopesOf(viewer, 'desk'));
    const rows = await this.dataSource.manager
      .createQueryBuilder(ActivitySession, 'session')
      .innerJoinAndMapOne('session.activity', Activity, 'activity', 'activity.id = session.activityId')
      .where(where, params)
      .andWhere("activity.state = 'published'")
      .andWhere('session.endsAt >= :from AND session.startsAt <= :until', {
        from: now - 12 * hourMs,
        until: now + 7 * 24 * hourMs,
      })
      .orderBy('session.startsAt')
      .addOrderBy('session.id')
      .take(200)
      .getMany();
    return (rows as (ActivitySession & { activity: Activity })[]).map(toDeskSession);
  }
}

const turn = (view: ActivityView, now: Date): number =>
  turnOf(
    view.sessions.map(({ startsAt, endsAt, opensAt }) => ({
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
      opensAt: new Date(opensAt),
    })),
    now,
  );

const toDeskSession = ({ activity, ...session }: ActivitySession & { activity: Activity }): DeskSession => ({
  id: session.id,
  activityId: activity.id,
  title: activity.title,
  place: activity.place,
  startsAt: session.startsAt.toISOString(),
  endsAt: session.endsAt.toISOString(),
  opensAt: session.opensAt.toISOString(),
});
