import { Injectable } from '@nestjs/common';
import type { CourseBrief, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { memberOf, type Viewer } from '../../kernel/viewer.js';
import { DoorsService } from '../activities/doors.service.js';
import { rootOf } from '../activities/invited.rules.js';
import { FamilyService } from '../family/family.service.js';
import { MembersService } from '../members/members.service.js';
import { SignupViews } from '../signups/people/signup-views.service.js';
import { CourseViews } from './course-views.service.js';

/** What a published course has beside its activity, for everybody of the district and their relatives. */
@Injectable()
export class BriefService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly activities: SignupViews,
    private readonly doors: DoorsService,
    private readonly views: CourseViews,
    private readonly family: FamilyService,
    private readonly people: MembersService,
  ) {}

  async show(viewer: Viewer, activityId: Id): Promise<{ course: CourseBrief | null }> {
    const paths = await this.pathsOf(viewer);
    const door = (await this.doors.ofActivities(this.dataSource.manager, [activityId])).get(activityId);
    const isNear = door && paths.some(path => rootOf(path) === rootOf(door.activity.unitPath));
    if (!isNear || !door.activity.publishedAt) throw new DomainError('NOT_FOUND');
    const activities = await this.activities.activities(this.dataSource.manager, [activityId]);
    return { course: (await this.views.briefs([...activities.values()])).get(activityId) ?? null };
  }

  /** Where the viewer belongs, or the elders for whom they may sign up; NOT_RECOGNISED without either. */
  private async pathsOf(viewer: Viewer): Promise<string[]> {
    if (viewer.member) return [viewer.member.unitPath];
    const elders = await this.family.eldersOf(this.dataSource.manager, viewer.accountId);
    const ids = elders.filter(({ maySignUp }) => maySignUp).map(({ memberId }) => memberId);
    if (ids.length === 0) return [memberOf(viewer).unitPath];
    return [...(await this.people.byIds(ids)).values()].map(({ unitPath }) => unitPath);
  }
}
