import { Injectable } from '@nestjs/common';
import type { FamilyInvite as FamilyInviteView, Id } from '@wanqing/shared';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import { expectCovered, memberOf, type Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { FamilyInvites } from './family-invites.service.js';
import { FamilyLinks } from './family-links.service.js';
import { FamilyViews } from './family-views.service.js';
import { firstCome } from './first-come.js';

/** An elder asks a relative in, on their own phone or at the desk. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invites: FamilyInvites,
    private readonly links: FamilyLinks,
    private readonly views: FamilyViews,
    private readonly audit: AuditService,
  ) {}

  async forSelf(viewer: Viewer): Promise<FamilyInviteView> {
    return this.open(viewer, memberOf(viewer).id, null);
  }

  /** The elder stands at the desk and says yes; the attendant is their witness. */
  async atDesk(viewer: Viewer, elderId: Id): Promise<FamilyInviteView> {
    return this.open(viewer, elderId, memberOf(viewer).id);
  }

  private open(viewer: Viewer, elderId: Id, witness: Id | null): Promise<FamilyInviteView> {
    return firstCome(this.transactions, async manager => {
      const elder = await this.views.elder(elderId, manager);
      if (!elder) throw new DomainError('NOT_FOUND');
      if (witness) expectCovered(viewer, 'desk', elder.unitPath);
      await this.links.expectRoom(manager, elderId);
      const { invite, isNew } = await this.invites.show(manager, elderId, witness);
      if (isNew) {
        const { unitPath } = elder;
        await this.audit.record(manager, viewer, { action: 'family.invite', subjectId: elderId, unitPath });
      }
      return this.views.invite(invite, elder);
    });
  }
}
