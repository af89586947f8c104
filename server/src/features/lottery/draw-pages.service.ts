import { Injectable } from '@nestjs/common';
import type { DrawForMember, Id, Permission } from '@wanqing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Companions } from '../signups/companions.service.js';
import { Applicants } from './applicants.service.js';
import { peopleOf } from './application-book.rules.js';
import { applicationsOfPeople } from './application-rows.js';
import { ApplicationViews } from './application-views.service.js';
import { Choosable } from './choosable.service.js';
import { DrawCourses } from './draw-courses.service.js';
import { whyNot } from './draw-state.rules.js';
import { DrawViews } from './draw-views.service.js';

/** The page on which people apply in a draw, and see what came of it. */
@Injectable()
export class DrawPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly applicants: Applicants,
    private readonly courses: DrawCourses,
    private readonly choosable: Choosable,
    private readonly companions: Companions,
    private readonly draws: DrawViews,
    private readonly applications: ApplicationViews,
  ) {}

  async show(viewer: Viewer, drawId: Id, forId?: Id): Promise<DrawForMember> {
    const { manager } = this.dataSource;
    const { draw, people } = await this.applicants.forWhom(viewer, drawId, forId, null);
    const [{ id, name }] = people;
    const courses = await this.courses.of(manager, draw);
    const found = await applicationsOfPeople(manager, drawId, [id]);
    const [mine] = await this.applications.of(manager, draw, found);
    const known = await this.companions.known(manager, viewer, id);
    const partner = found.flatMap(peopleOf).find(one => one !== id);
    const why = whyNot(draw, this.clock.now());
    const canApply: Permission = why ? { ok: false, ...why } : { ok: true };
    return {
      ...(await this.draws.open(draw, courses)),
      person: { memberId: id, name },
      choosable: await this.choosable.of(manager, draw, courses, id),
      companions: courses.some(({ plan }) => plan?.companions),
      knownCompanions: withPartner(known, mine, partner),
      mine: mine ?? null,
      canApply,
    };
  }
}

type Known = DrawForMember['knownCompanions'];

/** The one with whom one applied can be kept by a tap. */
function withPartner(known: Known, mine: DrawForMember['mine'] | undefined, partner?: Id): Known {
  if (!mine?.companion || !partner || known.some(({ memberId }) => memberId === partner)) return known;
  const name = mine.memberId === partner ? mine.name : mine.companion.name;
  return [{ memberId: partner, name }, ...known];
}
