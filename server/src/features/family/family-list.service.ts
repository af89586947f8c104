import { Injectable } from '@nestjs/common';
import type { FamilyLink as FamilyLinkView, Id } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { expectCovered, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { sideOf } from './family.rules.js';
import { FamilyLinks } from './family-links.service.js';
import { FamilyViews } from './family-views.service.js';

/** Who gets whose notices, for the two concerned and for the office. */
@Injectable()
export class FamilyList {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: MembersService,
    private readonly links: FamilyLinks,
    private readonly views: FamilyViews,
    private readonly audit: AuditService,
  ) {}

  /** One's relatives first, then one's elders. */
  async mine(viewer: Viewer): Promise<FamilyLinkView[]> {
    const relatives = viewer.member ? await this.links.standing({ elderIds: [viewer.member.id] }) : [];
    const elders = await this.links.standing({ accountId: viewer.accountId });
    const links = [...relatives, ...elders];
    const people = await this.people.byIds(links.map(({ elderId }) => elderId));
    const shown = new Map<Id, FamilyLinkView>();
    for (const link of links) {
      const elder = people.get(link.elderId);
      const side = elder && sideOf(viewer, link, elder.unitPath);
      if (side && !elder.archivedAt) shown.set(link.id, this.views.link(link, elder, side));
    }
    return [...shown.values()];
  }

  /** For the office, on record: the numbers are whole. */
  async ofMember(viewer: Viewer, memberId: Id): Promise<FamilyLinkView[]> {
    return this.transactions.run(async manager => {
      const elder = await this.people.expect(memberId, manager);
      const { unitPath } = elder;
      expectCovered(viewer, 'organizer', unitPath);
      const links = await this.links.standing({ elderIds: [memberId] }, manager);
      await this.audit.record(manager, viewer, { action: 'family.look', subjectId: memberId, unitPath });
      return links.map(link => this.views.link(link, elder, 'office'));
    });
  }
}
