import { Injectable } from '@nestjs/common';
import type { FamilyLink as FamilyLinkView } from '@wanqing/shared';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AuditService } from '../audit/audit.service.js';
import type { Person } from '../members/member-lookup.service.js';
import { spelled } from '../members/names.rules.js';
import { expectAnother } from './family.rules.js';
import type { FamilyInvite } from './family-invite.entity.js';
import { FamilyInvites } from './family-invites.service.js';
import type { FamilyLink } from './family-link.entity.js';
import { FamilyLinks, type Introduction } from './family-links.service.js';
import { FamilyViews } from './family-views.service.js';
import { firstCome } from './first-come.js';

/** A relative scans the elder's code, sees whose it is, and agrees. */
@Injectable()
export class AcceptingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly invites: FamilyInvites,
    private readonly links: FamilyLinks,
    private readonly views: FamilyViews,
    private readonly audit: AuditService,
  ) {}

  async look(viewer: Viewer, code: string): Promise<{ elderName: string; branch: string }> {
    const invite = await this.invites.byCode(code);
    const elder = await this.expectUsable(viewer, invite);
    return { elderName: elder.name, branch: await this.views.branchOf(elder) };
  }

  /** A repeat by the same phone gets the first answer. */
  async accept(viewer: Viewer, code: string, introduction: Introduction): Promise<FamilyLinkView> {
    const said = { ...introduction, name: spelled(introduction.name) };
    return firstCome(this.transactions, async manager => {
      const invite = await this.invites.byCode(code, manager);
      const { link, elder } =
        (await this.earlier(manager, viewer, invite)) ?? (await this.link(manager, viewer, invite, said));
      return this.views.link(link, elder, 'relative');
    });
  }

  private async link(manager: EntityManager, viewer: Viewer, invite: FamilyInvite, said: Introduction) {
    const elder = await this.expectUsable(viewer, invite, manager);
    await this.invites.use(manager, invite, viewer.accountId);
    const before = await this.ofPhone(manager, viewer, invite);
    if (before) await this.links.end(manager, before.id, viewer.accountId);
    const link = await this.links.add(manager, invite, viewer.accountId, said);
    await this.audit.record(manager, viewer, {
      action: 'family.accept',
      subjectId: elder.id,
      unitPath: elder.unitPath,
      detail: { linkId: link.id, consent: link.consentVersion, witness: link.consentWitness },
    });
    return { link, elder };
  }

  private async earlier(manager: EntityManager, viewer: Viewer, invite: FamilyInvite) {
    if (invite.usedBy !== viewer.accountId) return null;
    const link = await this.ofPhone(manager, viewer, invite);
    const elder = await this.views.elder(invite.elderId, manager);
    return link?.inviteId === invite.id && elder ? { link, elder } : null;
  }

  private async ofPhone(
    manager: EntityManager,
    { accountId }: Viewer,
    { elderId }: FamilyInvite,
  ): Promise<FamilyLink | undefined> {
    const links = await this.links.standing({ accountId }, manager);
    return links.find(link => link.elderId === elderId);
  }

  private async expectUsable(viewer: Viewer, invite: FamilyInvite, manager?: EntityManager): Promise<Person> {
    this.invites.expectOpen(invite);
    expectAnother(viewer, invite);
    const elder = await this.views.elder(invite.elderId, manager);
    if (!elder) throw new DomainError('FAMILY_CODE_UNKNOWN');
    return elder;
  }
}
