import { Injectable } from '@nestjs/common';
import type { FamilyLink as FamilyLinkView, Id } from '@wanqing/shared';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { maySay, sideOf } from './family.rules.js';
import { FamilyLink } from './family-link.entity.js';
import { FamilyLinks } from './family-links.service.js';
import { FamilyViews } from './family-views.service.js';

/** An elder, or an organizer who is asked to, lets a relative sign up for them, or no longer. */
@Injectable()
export class LettingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: MembersService,
    private readonly links: FamilyLinks,
    private readonly views: FamilyViews,
    private readonly audit: AuditService,
  ) {}

  /** NOT_FOUND where the link has ended, or is not the viewer's to decide on; the relative does not decide. */
  async letSignUp(viewer: Viewer, linkId: Id, may: boolean): Promise<FamilyLinkView> {
    return this.transactions.run(async manager => {
      const link = await expectFound(manager, FamilyLink, linkId);
      const elder = await this.people.expect(link.elderId, manager);
      const side = sideOf(viewer, link, elder.unitPath);
      if (!side || !maySay(side) || !(await this.links.letSignUp(manager, linkId, may)))
        throw new DomainError('NOT_FOUND');
      if (link.maySignUp !== may)
        await this.audit.record(manager, viewer, {
          ...{ action: 'family.let-sign-up', subjectId: elder.id, unitPath: elder.unitPath },
          detail: { linkId, may, by: side },
        });
      return this.views.link({ ...link, maySignUp: may }, elder, side);
    });
  }
}
