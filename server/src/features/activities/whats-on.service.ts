import { Injectable } from '@nestjs/common';
import { type ActivityView, dayOf, type Id, momentOf } from '@wanqing/shared';
import { Brackets, DataSource } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { afterPath, pathsDownTo } from '../../db/paths.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, memberOf, type Viewer, type ViewerMember } from '../../kernel/viewer.js';
import { Activity } from './activity.entity.js';
import { ActivityInvitation } from './activity-invitation.entity.js';
import { InvitationsService } from './invitations.service.js';
import { isInvited, mayWalkIn, rootOf } from './invited.rules.js';
import { MemberViews } from './member-views.service.js';
import { turnOf } from './sessions.rules.js';
import { SignupLists } from './sign-up-lists.js';

/** What is on for a member. */
@Injectable()
export class WhatsOnService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly invitations: InvitationsService,
    private readonly signups: SignupLists,
    private readonly views: MemberViews,
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
    const [signedUp, signedUpParams] = this.signups.activitiesWhere('activity.id', member.id);
    const activities = await query
      .where('activity.publishedAt IS NOT NULL')
      .andWhere(
        "((activity.state = 'published' AND activity.lastEndsAt >= :today) OR activity.lastEndsAt >= :now)",
      )
      .andWhere(
        new Brackets(open =>
          open
            .where(`(activity.bySignup = :no AND EXISTS ${invites})`)
            .orWhere(`(activity.bySignup = :yes AND ${signedUp})`)
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
        no: false,
        ...signedUpParams,
        root,
        rootEnd: afterPath(root),
      })
      .orderBy('activity.firstStartsAt')
      .addOrderBy('activity.id')
      .take(200)
      .getMany();
    const turns = new Map((await this.views.of(member, activities)).map(view => [view, turn(view, now)]));
    return [...turns.keys()].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
  }

  /** Open too to whoever may sign up, and to who has or had a place. */
  async show(viewer: Viewer, id: Id): Promise<ActivityView> {
    const { manager } = this.dataSource;
    const member = memberOf(viewer);
    const activity = await expectFound(manager, Activity, id);
    if (!activity.publishedAt) throw new DomainError('NOT_FOUND');
    const [view] = await this.views.of(member, [activity]);
    const isOpen = view?.invited || mayWalkIn(member, activity) || covers(viewer, 'desk', activity.unitPath);
    if (!view || !(isOpen || (await this.mayAsk(member, activity)))) throw new DomainError('NOT_FOUND');
    return view;
  }

  private async mayAsk(member: ViewerMember, { id, bySignup }: Activity): Promise<boolean> {
    if (!bySignup) return false;
    const invited = (await this.invitations.of([id])).get(id) ?? [];
    const paths = invited.map(({ unitPath }) => unitPath);
    return isInvited(member, paths) || this.signups.isKnown(this.dataSource.manager, id, member.id);
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
