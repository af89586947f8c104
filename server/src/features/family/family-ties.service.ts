import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { type EntityManager, In } from 'typeorm';
import { DeviceReleases } from '../accounts/device-releases.js';
import { MemberTies } from '../members/member-ties.service.js';
import { EndingService } from './ending.service.js';
import { FamilyLink } from './family-link.entity.js';

/** Tells the roster who has family on record, and hears which phones are released. */
@Injectable()
export class FamilyTies {
  constructor(ending: EndingService, releases: DeviceReleases, ties: MemberTies) {
    ties.register((manager, memberIds) => this.everLinked(manager, memberIds));
    releases.register((manager, viewer, accountIds) => ending.endOfPhones(manager, viewer, accountIds));
  }

  private async everLinked(manager: EntityManager, memberIds: readonly Id[]): Promise<Id[]> {
    const where = { elderId: In([...memberIds]) };
    const found = await manager.find(FamilyLink, { where, select: { elderId: true } });
    return found.map(({ elderId }) => elderId);
  }
}
