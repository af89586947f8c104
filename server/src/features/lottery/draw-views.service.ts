import { Injectable } from '@nestjs/common';
import type { DrawForOrganizer, DrawRow, Id } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Cipher } from '../../kernel/cipher.js';
import { Clock } from '../../kernel/clock.js';
import { OrgService } from '../org/org.service.js';
import { SignupViews } from '../signups/people/signup-views.service.js';
import type { Draw } from './draw.entity.js';
import { type DrawCourse, DrawCourses } from './draw-courses.service.js';
import { stateOf } from './draw-state.rules.js';

/** What anybody may know of a draw. */
export type OpenView = Omit<DrawForOrganizer, 'people' | 'version' | 'mayRemove'>;

/** Draws as they are shown. */
@Injectable()
export class DrawViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly cipher: Cipher,
    private readonly org: OrgService,
    private readonly courses: DrawCourses,
    private readonly signups: SignupViews,
  ) {}

  async forOrganizer(draw: Draw): Promise<DrawForOrganizer> {
    const { manager } = this.dataSource;
    const courses = await this.courses.of(manager, draw);
    const { people, applications } = draw.tally;
    // Drafts count too, though they are not shown.
    const isUsed = applications > 0 || (await this.courses.counts(manager, [draw.id])).has(draw.id);
    return {
      ...(await this.open(draw, courses)),
      people,
      version: draw.version,
      mayRemove: !isUsed && !draw.drawnAt,
    };
  }

  async rows(draws: readonly Draw[]): Promise<DrawRow[]> {
    const now = this.clock.now();
    const unit = await this.org.refs(draws.map(({ unitId }) => unitId));
    const counts = await this.courses.counts(
      this.dataSource.manager,
      draws.map(({ id }) => id),
    );
    return draws.map(draw => ({
      ...this.named(draw, unit(draw.unitId), now),
      activities: counts.get(draw.id) ?? 0,
      applications: draw.tally.applications,
    }));
  }

  async open(draw: Draw, courses: readonly DrawCourse[]): Promise<OpenView> {
    const unit = await this.org.refs([draw.unitId]);
    const activities = await this.signups.activities(
      this.dataSource.manager,
      courses.map(({ activityId }) => activityId),
    );
    const { first, any, applications } = draw.tally;
    return {
      ...this.named(draw, unit(draw.unitId), this.clock.now()),
      drawnAt: draw.drawnAt?.toISOString() ?? null,
      publishedAt: draw.publishedAt?.toISOString() ?? null,
      seedHash: draw.seedHash,
      seed: draw.publishedAt ? this.cipher.decrypt(draw.seedSealed) : null,
      listHash: draw.listHash,
      activities: courses.flatMap(({ number, activityId, plan, seats }) => {
        const activity = activities.get(activityId);
        const people = { first: first[activityId] ?? 0, any: any[activityId] ?? 0 };
        return activity ? [{ number, activity, capacity: plan?.capacity ?? seats, seats, ...people }] : [];
      }),
      applications,
    };
  }

  private named(draw: Draw, unit: { id: Id; name: string }, now: Date) {
    return {
      id: draw.id,
      name: draw.name,
      unit,
      state: stateOf(draw, now),
      opensAt: draw.opensAt.toISOString(),
      closesAt: draw.closesAt.toISOString(),
    };
  }
}
