import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import { newId } from '../../kernel/ids.js';
import type { Viewer } from '../../kernel/viewer.js';
import { PublishingService } from '../activities/publishing.service.js';
import { CourseEditing } from '../courses/course-editing.service.js';
import { PlannerService } from '../courses/planner.service.js';
import { TermsService } from '../courses/terms.service.js';
import { coursesOf, drawOf, type PlannedCourse, termOf, type Where } from './courses.rules.js';
import { DemoClasses } from './demo-classes.service.js';
import { DemoDraw } from './demo-draw.service.js';
import { DemoPhones } from './demo-phones.service.js';

/** A term of courses in every state; made through the same services as anybody's courses. */
@Injectable()
export class DemoCourses {
  constructor(
    private readonly clock: Clock,
    private readonly terms: TermsService,
    private readonly planner: PlannerService,
    private readonly editing: CourseEditing,
    private readonly publishing: PublishingService,
    private readonly draw: DemoDraw,
    private readonly classes: DemoClasses,
    private readonly phones: DemoPhones,
  ) {}

  /** @param branch organizer of the home branch */
  async prepare(branch: Viewer): Promise<void> {
    const now = this.clock.now();
    const where = await this.whereOf(branch, now);
    const { items } = await this.planner.show(branch, where.termId);
    const plans = coursesOf(now);
    const last = plans.at(-1)?.input(where).activity.title;
    // What comes last is there: so is the rest, or somebody threw it away.
    if (items.some(({ title }) => title === last)) return;
    for (const plan of plans) {
      const input = plan.input(where);
      const found = items.find(({ title }) => title === input.activity.title);
      const id = found?.activityId ?? (await this.editing.create(branch, input)).activity.id;
      if (plan.becomes === 'published' && found?.state !== 'published') {
        await this.publishing.publish(branch, id);
        await this.fill(id, plan);
      }
    }
    await this.draw.applications(branch, where.drawId);
  }

  private async fill(activityId: Id, plan: PlannedCourse): Promise<void> {
    await this.classes.join(activityId, plan);
    if (plan.held) await this.classes.hold(activityId);
  }

  /** The term and the draw, made where they are not there yet. */
  private async whereOf(branch: Viewer, now: Date): Promise<Where> {
    const unitId = branch.roles[0]?.unitId ?? '';
    const wanted = termOf(now);
    const term =
      (await this.terms.list(branch)).find(({ name }) => name === wanted.name) ??
      (await this.terms.create(branch, { unitId, ...wanted }));
    return {
      termId: term.id,
      unitId,
      drawId: await this.draw.prepare(branch, { unitId, ...drawOf(now) }),
      teacherId: (await this.phones.viewerAs('desk'))?.member?.id ?? newId(),
      monitorId: (await this.phones.viewerAs('second-member'))?.member?.id ?? newId(),
    };
  }
}
