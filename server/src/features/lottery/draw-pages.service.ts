import { Injectable } from '@nestjs/common';
import type { DrawForMember, Id, Permission } from '@wanqing/shared';
import { Clock } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Applicants } from './applicants.service.js';
import { ApplicationViews } from './application-views.service.js';
import { Choosable } from './choosable.service.js';
import { DrawScenes } from './draw-scenes.service.js';
import { whyNot } from './draw-state.rules.js';

/** The page on which people apply in a draw, and see what came of it. */
@Injectable()
export class DrawPages {
  constructor(
    private readonly clock: Clock,
    private readonly applicants: Applicants,
    private readonly scenes: DrawScenes,
    private readonly choosable: Choosable,
    private readonly applications: ApplicationViews,
  ) {}

  async show(viewer: Viewer, drawId: Id, forId?: Id): Promise<DrawForMember> {
    const { people } = await this.applicants.forWhom(viewer, drawId, forId, null);
    const [{ id, name }] = people;
    const { draw, courses, open } = await this.scenes.of(drawId);
    const mine = await this.applications.ofPerson(draw, id);
    const why = whyNot(draw, this.clock.now());
    const canApply: Permission = why ? { ok: false, ...why } : { ok: true };
    return {
      ...open,
      person: { memberId: id, name },
      choosable: await this.choosable.of(draw, courses, id),
      companions: courses.some(({ plan }) => plan?.companions),
      knownCompanions: withPartner(await this.applicants.known(viewer, id), mine, id),
      mine,
      canApply,
    };
  }
}

type Known = DrawForMember['knownCompanions'];

/** The one with whom one applied can be kept by a tap. */
function withPartner(known: Known, mine: DrawForMember['mine'], self: Id): Known {
  if (!mine?.companion) return known;
  const isMine = mine.memberId === self;
  const partner = isMine ? mine.companion : { memberId: mine.memberId, name: mine.name };
  return [partner, ...known.filter(({ memberId }) => memberId !== partner.memberId)];
}
