import { Injectable } from '@nestjs/common';
import type { Id } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { expectFound } from '../../db/expect-found.js';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import { MembersService } from '../members/members.service.js';
import { sideOf } from './family.rules.js';
import { FamilyLink } from './family-link.entity.js';
import { FamilyLinks } from './family-links.service.js';

/** Ends copies at once: by the elder, by the relative, or by an organizer who is asked to. */
@Injectable()
export class EndingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: MembersService,
    private readonly links: FamilyLinks,
    private readonly audit: AuditService,
  ) {}

  /** Ended again it stays as it was; NOT_FOUND where it is none of the viewer's business. */
  async end(viewer: Viewer, linkId: Id): Promise<void> {
    await this.transactions.run(async manager => {
      const link = await expectFound(manager, FamilyLink, linkId);
      const elder = await this.people.expect(link.elderId, manager);
      const side = sideOf(viewer, link, elder.unitPath);
      if (!side) throw new DomainError('NOT_FOUND');
      await this.endOne(manager, viewer, link, elder.unitPath, side);
    });
  }

  /** A phone that is nobody's any more gets no copies of anybody's notices. */
  async endOfPhones(manager: EntityManager, viewer: Viewer, accountIds: readonly Id[]): Promise<void> {
    for (const accountId of accountIds) {
      for (const link of await this.links.standing({ accountId }, manager)) {
        const elder = await this.people.expect(link.elderId, manager);
        await this.endOne(manager, viewer, link, elder.unitPath, 'release');
      }
    }
  }

  private async endOne(
    manager: EntityManager,
    viewer: Viewer,
    { id, elderId }: FamilyLink,
    unitPath: string,
    by: string,
  ): Promise<void> {
    if (!(await this.links.end(manager, id, viewer.accountId))) return;
    await this.audit.record(manager, viewer, {
      ...{ action: 'family.end', subjectId: elderId, unitPath },
      detail: { linkId: id, by },
    });
  }
}
