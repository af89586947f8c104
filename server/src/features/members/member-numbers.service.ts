import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import { scopesOf, type Viewer } from '../../kernel/viewer.js';
import { OrgService } from '../org/org.service.js';
import { countsBelow } from './counts.rules.js';
import { MemberCounts } from './member-counts.service.js';

/** How many members the units of an organizer's part of the tree have. */
@Injectable()
export class MemberNumbers {
  constructor(
    private readonly org: OrgService,
    private readonly counts: MemberCounts,
  ) {}

  async of(viewer: Viewer): Promise<{ unitId: Id; members: number }[]> {
    const scopes = scopesOf(viewer, 'organizer');
    const units = await this.org.placesBelow(scopes);
    return countsBelow(units, await this.counts.within(scopes));
  }
}
