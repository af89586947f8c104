import { Injectable } from '@nestjs/common';
import { type ClaimForStaff, type Id, readLink } from '@wanqing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactions } from '../../db/transactions.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { covers, expectCovered, type Viewer } from '../../kernel/viewer.js';
import type { Person } from '../members/member-lookup.service.js';
import { MembersService } from '../members/members.service.js';
import { OrgService } from '../org/org.service.js';
import { Account } from './account.entity.js';
import { Claim } from './claim.entity.js';
import { expectUsable } from './claim.rules.js';
import { type RecognisedBy, RecognitionService } from './recognition.service.js';

/** A rescue code as found, and whose phone shows it where that is known. */
export interface Found {
  readonly claim: Claim;
  readonly member: Person | null;
}

/** Rescue codes as staff meet them: they say whose phone shows one. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly people: MembersService,
    private readonly org: OrgService,
    private readonly recognition: RecognitionService,
  ) {}

  /** Says whose phone it is only of people of the viewer's own part of the tree. */
  async find(viewer: Viewer, code: string): Promise<ClaimForStaff> {
    const { claim, member } = await this.byCode(code);
    const near = member && covers(viewer, 'desk', member.unitPath) ? member : null;
    const unit = await this.org.refs(near ? [near.unitId] : []);
    return {
      id: claim.id,
      digits: claim.digits,
      openedAt: claim.createdAt.toISOString(),
      recognised: member !== null,
      member: near && { id: near.id, name: near.name, branch: unit(near.unitId) },
    };
  }

  /** The usable claim of these digits, or null; asked while somebody types a phone's last four digits. */
  async waitingWith(digits: string): Promise<Claim | null> {
    const claim = await this.dataSource.manager.findOneBy(Claim, { liveDigits: digits });
    return claim && claim.expiresAt > this.clock.now() ? claim : null;
  }

  /** @param code four digits, or what a camera read */
  async byCode(code: string): Promise<Found> {
    const { manager } = this.dataSource;
    const link = readLink(code);
    const where = link?.kind === 'r' ? { linkCode: link.code } : { liveDigits: code };
    const claim = await manager.findOneBy(Claim, where);
    if (!claim) throw new DomainError('CLAIM_UNKNOWN');
    expectUsable(claim, this.clock.now());
    const { memberId } = await manager.findOneByOrFail(Account, { id: claim.accountId });
    return { claim, member: memberId ? await this.people.find(memberId) : null };
  }

  /** Staff recognise a phone as somebody of their part of the tree. */
  async resolveByStaff(viewer: Viewer, claimId: Id, memberId: Id): Promise<ClaimForStaff> {
    const claim = await this.transactions.run(async manager => {
      const member = await this.people.expect(memberId, manager);
      expectCovered(viewer, 'desk', member.unitPath);
      return this.resolve(manager, viewer, claimId, memberId);
    });
    return this.find(viewer, claim.digits);
  }

  /** Says whose phone shows this code; the caller has checked that the viewer may say so. */
  async resolve(
    manager: EntityManager,
    viewer: Viewer,
    claimId: Id,
    memberId: Id,
    how: RecognisedBy = 'claim',
  ): Promise<Claim> {
    const claim = await manager.findOneBy(Claim, { id: claimId });
    if (!claim) throw new DomainError('CLAIM_UNKNOWN');
    expectUsable(claim, this.clock.now());
    const member = await this.people.expect(memberId, manager);
    await this.recognition.recognise(manager, viewer, claim.accountId, member, how);
    await manager.update(
      Claim,
      { id: claimId },
      { resolvedAt: this.clock.now(), resolvedBy: viewer.member?.id ?? null, memberId },
    );
    return claim;
  }
}
