import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { MemberTies } from '../members/member-ties.service.js';
import { DrawApplicant } from './draw-applicant.entity.js';

/** Tells the roster who stands in a draw. */
@Injectable()
export class ApplicantTies {
  constructor(ties: MemberTies) {
    ties.register((manager, memberIds) => this.everApplied(manager, memberIds));
  }

  private async everApplied(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    const where = { memberId: In([...memberIds]) };
    const found = await manager.find(DrawApplicant, { where, select: { memberId: true } });
    return found.map(({ memberId }) => memberId);
  }
}
