import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { DrawApplicant } from './draw-applicant.entity.js';

/** In which draws people take part, for features above. */
@Injectable()
export class OwnDraws {
  /** Ids of the draws in which this person stands, alone or as one of two. */
  async of(manager: EntityManager, memberId: Id): Promise<Set<Id>> {
    const found = await manager.find(DrawApplicant, { where: { memberId }, select: { drawId: true } });
    return new Set(found.map(({ drawId }) => drawId));
  }
}
